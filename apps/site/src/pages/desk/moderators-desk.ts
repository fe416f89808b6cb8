import type { ModerationWords } from '../../domain/words/moderation-words.js';
import { deskPath } from '../../domain/moderation/queue-address.js';
import type { Desk } from './desk-page.js';
import type { DeskAtDoor } from './desk-states.js';

export const places = { comments: deskPath, log: `${deskPath}/log`, policies: `${deskPath}/policies` } as const;

export const moderatorsDesk = (words: ModerationWords): Desk => ({
  name: words.desk,
  places: (['comments', 'log', 'policies'] as const).map(place => ({ name: words.places[place], path: places[place] })),
});

export const moderatorsAtDoor: DeskAtDoor = {
  path: deskPath,
  words: words => words.moderation,
  isTyped: field => ['reason', 'own', 'bannedWords', 'suspectWords'].includes(field),
};
