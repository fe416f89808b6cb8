import type { Connection } from 'mongoose';
import type { Isolated } from '#testing';
import { compare, type Figures, percentile, report } from './compare.js';
import { putFollowers } from './fan-out/followers.js';
import { timeToMatch } from './fan-out/matcher.js';
import { openToldPaper, type ToldPaper } from './fan-out/told-paper.js';

const people = Number(process.env['BENCH_FOLLOWERS'] ?? 20_000);
/** A million takes some minutes to put there. */
const most = Number(process.env['BENCH_SUBSCRIPTIONS'] ?? 100_000);
const fewest = 1_000;
const followers = 1_000;
const together = 1_000;

/** An article told to all who follow the paper, against the same rows by the bare driver; and how long it takes to find the followers of one topic among ever more subscriptions. */
export async function fanOut(place: Isolated): Promise<boolean> {
  const paper = await openToldPaper(place);
  try {
    await putFollowers(paper.connection, [0, people], () => 'paper');
    const figures = await compare('fan-out', 'rows per second', [
      { name: 'rows of a fan-out', run: () => rowsPerSecond(paper) },
      { name: 'bare insertMany', run: () => inserted(paper.connection) },
    ]);
    const isFast = report(`An article for ${people.toLocaleString('en')} people, two rows each`, figures, [
      { of: 'rows of a fan-out', is: 'at least', figure: 20_000 },
      { of: 'rows of a fan-out', against: 'bare insertMany', is: 'at least', ratio: 0.2 },
    ]);
    return (
      report(`The ${followers.toLocaleString('en')} followers of a topic, found and decided`, await growth(paper.connection), [
        { of: subscriptions(most), against: subscriptions(fewest), is: 'at most', ratio: 3 },
      ]) && isFast
    );
  } finally {
    await paper.stop();
  }
}

async function rowsPerSecond(paper: ToldPaper): Promise<number> {
  const told = await paper.told(await paper.publish());
  if (told.people !== people) throw new Error(`${told.people} of ${people} were told`);
  return (2 * people) / told.seconds;
}

/** Rows as large, in transactions as large, of one collection. */
async function inserted(connection: Connection): Promise<number> {
  const rows = connection.collection('bare');
  const began = performance.now();
  for (let from = 0; from < people; from += together)
    await rows.insertMany(Array.from({ length: 2 * Math.min(together, people - from) }, (_, index) => rowOf(from * 2 + index)) as never[], {
      writeConcern: { w: 'majority' },
    });
  const seconds = (performance.now() - began) / 1_000;
  await rows.drop();
  return (2 * people) / seconds;
}

const rowOf = (index: number) => ({
  _id: `article:art_01m7vqrby5fna8b4hy1ca03h2a:first~sbr_${index}`,
  occasionId: 'article:art_01m7vqrby5fna8b4hy1ca03h2a:first',
  subscriberId: `sbr_${index}`,
  because: [`sub_${index}`],
  createdAt: new Date(),
  mail: { deliveryId: `dlv:article:art_01m7vqrby5fna8b4hy1ca03h2a:first~sbr_${index}:mail` },
});

const subscriptions = (count: number): string => `among ${count.toLocaleString('en')} subscriptions`;

/** Each size ten times as large as the one before it; the followers of the topic are as many in each. */
async function growth(connection: Connection): Promise<Figures> {
  for (const name of ['subscribers', 'subscriptions']) await connection.collection(name).deleteMany({});
  const medians = new Map<string, number>();
  for (let [from, size] = [0, fewest]; size <= most; [from, size] = [size, size * 10]) {
    await putFollowers(connection, [from, size], index => (index < followers ? 'tag:tide' : `tag:other-${index % 500}`));
    const times: number[] = [];
    for (let round = 0; round < 10; round += 1) times.push((await timeToMatch(connection, 'tag:tide')).ms);
    medians.set(subscriptions(size), percentile(times.slice(1), 0.5));
  }
  return { medians, unit: 'milliseconds' };
}
