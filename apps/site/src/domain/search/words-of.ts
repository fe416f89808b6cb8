/** A word of a text, and where it stands. */
export interface Word {
  readonly text: string;
  readonly at: number;
}

const letters = /[\p{L}\p{N}\p{M}]+/gu;
/** Written without spaces between the words. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** What a single letter of an alphabet says is nothing that anybody looks for: what an apostrophe cuts off is one. */
const isWorthLooking = (text: string): boolean => text.length > 1 || !/\p{L}/u.test(text) || unspaced.test(text);

/** The words of a text in any script, in their order. */
export function wordsOf(text: string): Word[] {
  const runs = Array.from(text.matchAll(letters), ({ 0: run, index }) => ({ text: run, at: index }));
  return runs.flatMap(run => (unspaced.test(run.text) ? segmentsOf(run) : [run])).filter(word => isWorthLooking(word.text));
}

const segmentsOf = (run: Word): Word[] =>
  Array.from(segmenter.segment(run.text), ({ segment, index }) => ({ text: segment, at: run.at + index }));
