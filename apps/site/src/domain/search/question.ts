import { wordsOf } from './words-of.js';

/** What a reader has typed, as far as it can be looked for. */
export type Question =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long' };

/** Longer than any headline; and each word is a look of its own. */
export const longestQuestion = 200;
const mostWords = 12;

export function questionIn(typed: string): Question {
  if (typed.length > longestQuestion) return { kind: 'too-long' };
  const words = [...new Set(wordsOf(typed).map(({ text }) => text.toLowerCase()))];
  if (words.length === 0) return { kind: 'empty' };
  return words.length > mostWords ? { kind: 'too-long' } : { kind: 'words', words };
}
