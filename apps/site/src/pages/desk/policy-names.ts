import type { RecordWords } from '../../domain/words/moderation-record-words.js';

type Words = RecordWords['policy'];

/** What each field of a policy is called. */
export const policyNames = (own: Words): Readonly<Record<string, string>> => ({
  mode: own.mode,
  bannedWords: own.lists.bannedWords[0],
  suspectWords: own.lists.suspectWords[0],
  ...own.limits,
  holdAbove: own.holdAbove,
  rejectAbove: own.rejectAbove,
  whenAway: own.whenAway,
});

/** What stands in a field of the form, as one says it. */
export function policyValue(name: string, value: string, own: Words): string {
  const choices: Readonly<Record<string, string>> = { ...(name === 'mode' && own.modes), ...(name === 'whenAway' && own.whenAwayIs) };
  return choices[value] ?? value.replaceAll('\n', ', ');
}
