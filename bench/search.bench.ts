import type { Isolated } from '#testing';
import { percentile, report } from './compare.js';
import { openSearchedPaper, type SearchedPaper } from './search/searched-paper.js';
import { word, writeArticles } from './search/written-articles.js';

/** A hundred thousand take some minutes to put there. */
const most = Number(process.env['BENCH_ARTICLES'] ?? 100_000);
const fewest = 1_000;
const questions = 300;
const readers = 4;
const nothing = 'nothing to look for';
/** Of a vocabulary in which the first word stands in every article. */
const [common, rare] = [20, 20_000];

/** Each asks something else, so that nobody shares another's answer. What costs the same as any search, but for the searching, is asked in turn with them. */
const kinds: Record<string, (index: number) => string> = {
  [nothing]: index => `&section=none-${index}`,
  'a common word': index => `${word(index % common)}&to=2025-12-${String(1 + (index % 31)).padStart(2, '0')}`,
  'a rare word': index => word(rare + index),
  'two common words': index => `${word(index % common)}+${word(common + Math.floor(index / common))}`,
  'a common and a rare word': index => `${word(index % common)}+${word(rare + index)}`,
};

/** What a reader waits for who looks for something, in a small paper and in a large one. */
export async function search(place: Isolated): Promise<boolean> {
  const paper = await openSearchedPaper(place);
  try {
    const medians = new Map<string, number>();
    for (const [from, size] of [
      [0, fewest],
      [fewest, most],
    ] as const) {
      await writeArticles(paper.connection, from, size);
      for (const [kind, question] of Object.entries(kinds)) medians.set(nameOf(kind, size), await p99(paper, question));
    }
    const goals = Object.keys(kinds)
      .filter(kind => kind !== nothing)
      .flatMap(kind => [
        { of: nameOf(kind, most), is: 'at most', figure: 100 } as const,
        { of: nameOf(kind, most), against: nameOf(kind, fewest), is: 'at most', ratio: 5 } as const,
      ]);
    return report('A search, as a page', { medians, unit: 'milliseconds, p99' }, goals);
  } finally {
    await paper.stop();
  }
}

const nameOf = (kind: string, size: number): string => `${kind} among ${size.toLocaleString('en')}`;

/** Of so many readers at once, each of whom asks again when they are answered. */
async function p99({ url }: SearchedPaper, question: (index: number) => string): Promise<number> {
  const times: number[] = [];
  let next = 0;
  const reader = async (): Promise<void> => {
    for (let index = (next += 1); index <= questions; index = next += 1) {
      const began = performance.now();
      const answer = await fetch(`${url}/search?q=${question(index)}`);
      await answer.text();
      if (answer.status !== 200) throw new Error(`${answer.url} answers ${answer.status}`);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: readers }, reader));
  return percentile(times, 0.99);
}
