import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Book } from '../../apps/sponsorship/src/domain/serving/book.js';
import type { Credits } from '../../apps/sponsorship/src/domain/serving/credits.js';
import { foldText } from '../../apps/sponsorship/src/domain/serving/fold-text.js';
import type { KnownArticle } from '../../apps/sponsorship/src/domain/serving/known-article.js';
import { PageDecision, type Supply } from '../../apps/sponsorship/src/domain/serving/page-decision.js';
import type { PageView } from '../../apps/sponsorship/src/domain/serving/page-view.js';
import { percentile } from '../compare.js';
import { manyFlights } from './many-flights.js';

const decisions = 20_000;
const eight = Array.from({ length: 8 }, (_, index) => `plc_${index}`);
const plenty: Credits = { refuse: () => undefined, take: () => 'lea_1', needOf: () => 1 };

/** Milliseconds of one decision for eight placements, among so many flights: the median and the one of a hundred that took longest. */
export function timesOfDecision(flights: number): { median: number; p99: number } {
  const book = bookOf(flights);
  const supply: Supply = {
    backing: book,
    credits: plenty,
    random: Math.random,
    isOff: () => false,
    candidates: (id, tier, view) => book.candidates(id, tier, view),
  };
  const articles = Array.from({ length: 50 }, (_, index) => article(index));
  const times: number[] = [];
  for (let index = -2_000; index < decisions; index += 1) {
    const visit = { view: viewOf(articles[Math.abs(index) % articles.length]), reader: { hasConsented: true, seen: new Map() } };
    const began = performance.now();
    new PageDecision(eight, visit, supply).decide();
    if (index >= 0) times.push(performance.now() - began);
  }
  return { median: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

/** Megabytes that a thousand flights take, with their sponsors and creatives. */
export function megabytesPerThousand(): number {
  const before = usedBytes();
  const book = bookOf(10_000);
  const after = usedBytes();
  return book.size.flights === 10_000 ? (after - before) / 10 / 1_048_576 : Number.NaN;
}

function bookOf(count: number): Book {
  const { flights, sponsors, creatives } = manyFlights(count);
  const book = new Book();
  for (const row of sponsors) book.put('sponsors', row.id, row);
  for (const row of creatives) book.put('creatives', row.id, row);
  for (const row of flights) book.put('flights', row.id, row);
  return book;
}

/** Some thousand words, as a long report has. */
const article = (index: number): KnownArticle => ({
  id: `art_${index}`,
  path: `/world/${index}`,
  sectionIds: [`sec_${index % 40}`, `sec_${(index + 20) % 40}`, 'sec_0'],
  tags: Array.from({ length: 6 }, (_, tag) => `tag-${(index * 6 + tag) % 200}`),
  sensitive: [],
  text: foldText(`The tide comes in at number ${index}. `.repeat(200)),
});

const viewOf = (shown: KnownArticle | undefined): PageView => ({
  at: new Date(),
  clock: { weekday: 1, minute: 600 },
  article: shown,
  sectionIds: shown?.sectionIds ?? [],
  tags: shown?.tags ?? [],
  locale: 'en-GB',
  country: 'NA',
  device: 'phone',
  isWithoutAds: false,
});

function usedBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}
