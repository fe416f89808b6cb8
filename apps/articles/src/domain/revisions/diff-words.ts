import { type ArrayChange, diffArrays } from 'diff';

/** A run of words that both texts have, or one of them. */
export interface WordRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond so many differences two texts have nothing in common that a person would look for. */
const mostEdits = 2_000;
/** Looking for differences takes the square of their number in steps. So many are taken for all texts that are compared together. */
const mostSteps = mostEdits ** 2;
const pieces = /<[^>]*>|&[#\w]+;|[^<&]+|[<&]/g;

/** What became of one text, word by word. */
export type CompareWords = (before: string, after: string) => WordRun[];

/**
 * Compares texts of a language. A tag of inline HTML is one word, so that no run breaks one apart. What is compared together shares a bound: once
 * it is reached, a text that differs is told as replaced.
 */
export function comparingWords(locale: string): CompareWords {
  const words = new Intl.Segmenter(locale, { granularity: 'word' });
  const split = (text: string): string[] =>
    (text.match(pieces) ?? []).flatMap(piece => (/^[<&]/.test(piece) ? [piece] : segments(words, piece)));
  let steps = mostSteps;
  return (before, after) => {
    const maxEditLength = Math.min(mostEdits, Math.floor(Math.sqrt(steps)));
    const runs = diffArrays(split(before), split(after), { maxEditLength });
    steps -= (runs ? editsOf(runs) : maxEditLength) ** 2;
    if (!runs) return [run('removed', [before]), run('added', [after])];
    return runs.map(({ added, removed, value }) => run(added ? 'added' : removed ? 'removed' : 'same', value));
  };
}

const editsOf = (runs: readonly ArrayChange<string>[]): number =>
  runs.filter(({ added, removed }) => added || removed).reduce((edits, { count }) => edits + count, 0);
const segments = (words: Intl.Segmenter, text: string): string[] => [...words.segment(text)].map(({ segment }) => segment);
const run = (kind: WordRun['kind'], words: readonly string[]): WordRun => ({ kind, text: words.join('') });
