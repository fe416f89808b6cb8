import { type Isolated } from '#testing';
import { type Figures, report } from './compare.js';
import { Archive } from './scale/archive.js';
import { openArchiveSite } from './scale/archive-site.js';
import { firstTimes, pagesOfList } from './scale/page-times.js';

const most = Number(process.env['BENCH_ARTICLES'] ?? 100_000);
const sizes = [1_000, most] as const;
/** What a page may cost that nobody has asked for before, in milliseconds. */
const [listGoalMs, missGoalMs] = [25, 10];
const rebuildGoal = 10_000;

/** A site that is made anew of a small paper's topics, and of one with a long past: how fast, and what a page costs that is not kept. */
export async function scale(place: Isolated): Promise<boolean> {
  const medians = new Map<string, number>();
  for (const size of sizes) for (const [name, figure] of await figuresOf(place, size)) medians.set(`${name} of ${named(size)}`, figure);
  const figures: Figures = { medians, unit: 'milliseconds, p99, where nothing else is said' };
  return report('A paper with a long past', figures, [
    ...['section page', 'author page', 'tag page'].map(name => ({
      of: `${name} of ${named(most)}`,
      is: 'at most' as const,
      figure: listGoalMs,
    })),
    ...['section page', 'author page', 'tag page'].map(name => ({
      of: `${name} of ${named(most)}`,
      against: `${name} of ${named(sizes[0])}`,
      is: 'at most' as const,
      ratio: 2,
    })),
    { of: `article page of ${named(most)}`, is: 'at most', figure: missGoalMs },
    { of: `rebuild (events/s) of ${named(most)}`, is: 'at least', figure: rebuildGoal },
    { of: `memory (MB) of ${named(most)}`, against: `memory (MB) of ${named(sizes[0])}`, is: 'at most', ratio: 2 },
  ]);
}

async function figuresOf(place: Isolated, size: number): Promise<[string, number][]> {
  const own: Isolated = {
    ...place,
    topicPrefix: `${place.topicPrefix}${size}.`,
    database: service => `${place.database(service)}-${size}`,
  };
  const archive = new Archive(own, size);
  await archive.publish();
  process.stderr.write(`scale: ${named(size)} articles are on their topic\n`);
  const site = await openArchiveSite(own, size);
  try {
    // The first pages of a process are slower, whatever it holds.
    await firstTimes(site.url, ['/', ...archive.paths(100)]);
    const { section, author, tag } = archive.lists;
    return [
      ['rebuild (events/s)', site.rebuilt],
      ['read for the search afterwards (articles/s)', site.indexed],
      ['section page', await pagesOfList(site.url, section, 200)],
      ['author page', await pagesOfList(site.url, author, 200)],
      ['tag page', await pagesOfList(site.url, tag, 200)],
      ['article page', await firstTimes(site.url, archive.paths(501))],
      ['memory (MB)', await site.residentMegabytes()],
    ];
  } finally {
    await site.stop();
  }
}

const named = (size: number): string => size.toLocaleString('en');
