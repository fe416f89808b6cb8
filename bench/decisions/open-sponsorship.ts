import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mongoose';
import { z } from 'zod';
import { ChildService, environmentFor, eventually, freePort, type Isolated, testTokens } from '#testing';
import { manyFlights } from './many-flights.js';
import { browser } from './post-load.js';

const answer = z.object({ placements: z.array(z.object({ kind: z.string() })) });
const question = {
  placements: Array.from({ length: 8 }, (_, index) => ({ id: `plc_${index}` })),
  page: { articleId: 'art_1', locale: 'en-GB' },
  reader: { consent: true, device: 'phone' },
};

export interface Sponsorship {
  readonly url: string;
  readonly question: object;
  /** How many of the placements a flight stands in. */
  readonly filled: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** The service as a process of its own, with a thousand live flights and an article to show them beside. */
export async function openSponsorship(place: Isolated): Promise<Sponsorship> {
  await book(place);
  const [folder, tokens, port] = [await mkdtemp(join(tmpdir(), 'broadsheet-bench-')), await testTokens(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const settings = { ...environmentFor(place, tokens, 'sponsorship'), PORT: String(port), MEDIA_FOLDER: folder, LOG_LEVEL: 'info' };
  const service = new ChildService('sponsorship', url, settings, folder);
  await service.start(what => process.stderr.write(`${what}\n`));
  await service.ready(60_000);
  const filled = async (): Promise<number> => {
    const asked = {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': browser },
      body: JSON.stringify(question),
    };
    const { placements } = answer.parse(await (await fetch(`${url}/decisions`, asked)).json());
    return placements.filter(({ kind }) => kind === 'flight').length;
  };
  await eventually(() => everyGoalIsLent(place), { withinMs: 120_000, everyMs: 500 });
  return {
    url,
    question,
    filled,
    stop: async () => {
      await service.stop();
      await tokens.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** It takes its leases one by one; a service that has run for a minute has them. */
async function everyGoalIsLent(place: Isolated): Promise<void> {
  const connection = await connect(place);
  const lent = await connection.collection('goalLeases').distinct('flightId');
  const goals = await connection.collection('flights').countDocuments({ 'state.goal': { $exists: true } });
  await connection.close();
  if (lent.length < goals) throw new Error(`${lent.length} of ${goals} flights with a goal have a lease`);
}

const connect = (place: Isolated) => createConnection(place.mongodbUri, { dbName: place.database('sponsorship') }).asPromise();

/** As the service's own stores would have written it. */
async function book(place: Isolated): Promise<void> {
  const connection = await connect(place);
  const put = (name: string, rows: readonly { readonly id: string }[]) =>
    connection
      .collection<{ _id: string }>(name)
      .insertMany(rows.map(row => ({ _id: row.id, version: 1, publishedAt: new Date(), state: row })));
  const { flights, sponsors, creatives, placements } = manyFlights(1_000);
  const article = {
    id: 'art_1',
    path: '/a',
    sectionIds: ['sec_3', 'sec_0'],
    tags: ['tag-1', 'tag-7'],
    sensitive: [],
    text: ' the tide comes in ',
  };
  await Promise.all([
    put('flights', flights),
    put('sponsors', sponsors),
    put('creatives', creatives),
    put('placements', placements),
    put('articles', [article]),
  ]);
  await connection.close();
}
