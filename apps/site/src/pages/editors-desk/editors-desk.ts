import { deskFrontPath, editorsPath, newArticlePath } from '../../domain/editing/desk-address.js';
import type { EditingWords } from '../../domain/editing-words.js';
import type { Desk } from '../desk/desk-page.js';
import type { DeskEntrance } from '../desk/desk-states.js';

export const places = { articles: editorsPath, write: newArticlePath, front: deskFrontPath } as const;

export const editorsDesk = (words: EditingWords): Desk => ({
  name: words.desk,
  places: (['articles', 'write', 'front'] as const).map(place => ({ name: words.places[place], path: places[place] })),
});

/** What a form has besides what somebody has written: choices, what the page itself put there, and an article that was handed in whole. */
const chosen =
  /^(?:key|version|back|do|genre|notify|section|hero|locale|slug|kind|article|articleId|comments.*|also\..*|block\..*\.(?:type|level|style|imageId))$/;

export const newsroomEntrance: DeskEntrance = {
  path: editorsPath,
  words: ({ newsroom }) => newsroom,
  isTyped: field => !chosen.test(field),
};
