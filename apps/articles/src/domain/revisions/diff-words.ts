import { diffArrays } from 'diff';

/** A run of words that both texts have, or one of them. */
export interface WordRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond so many differences two texts have nothing in common that a person would look for. */
const mostEdits = 2_000;
const pieces = /<[^>]*>|&[#\w]+;|[^<&]+|[<&]/g;

/** What became of a text, word by word. A tag of inline HTML is one word, so that no run breaks one apart. */
export function diffWords(before: string, after: string, locale: string): WordRun[] {
  const words = new Intl.Segmenter(locale, { granularity: 'word' });
  const split = (text: string): string[] =>
    (text.match(pieces) ?? []).flatMap(piece => (/^[<&]/.test(piece) ? [piece] : segments(words, piece)));
  const runs = diffArrays(split(before), split(after), { maxEditLength: mostEdits });
  if (!runs) return [run('removed', [before]), run('added', [after])];
  return runs.map(({ added, removed, value }) => run(added ? 'added' : removed ? 'removed' : 'same', value));
}

const segments = (words: Intl.Segmenter, text: string): string[] => [...words.segment(text)].map(({ segment }) => segment);
const run = (kind: WordRun['kind'], words: readonly string[]): WordRun => ({ kind, text: words.join('') });
