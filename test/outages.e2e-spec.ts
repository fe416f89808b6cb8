import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually, findServers, type FoundServers, type Json, made, makeSection, page, type Paper, startPaper } from '#testing';
import { BusyDesk } from './busy-desk.js';

/** By hand: `OUTAGE_ROUNDS=20 OUTAGE_MS=30000 npm run test:e2e -- outages`. */
const rounds = Number(process.env['OUTAGE_ROUNDS'] ?? 1);
const outageMs = Number(process.env['OUTAGE_MS'] ?? 3_000);
jest.setTimeout(60_000 + rounds * (120_000 + 4 * outageMs));

/** Kills and freezes what the paper stands on while editors work. Servers of its own. */
describe('outages under load', () => {
  let servers: FoundServers;
  let paper: Paper;
  let desk: BusyDesk;

  beforeAll(async () => {
    servers = await findServers({ nativeOnly: true });
    const { mongodbUri, kafkaBrokers } = servers;
    paper = await startPaper({ mongodbUri, kafkaBrokers, topicPrefix: 'outages.', database: service => `outages-${service}` });
    desk = new BusyDesk(paper, (await makeSection(paper, 'world')).id);
    desk.open(3);
  });
  afterAll(async () => {
    await paper.stop();
    await servers.stop();
  });

  const outages: Record<string, () => Promise<void>> = {
    'articles killed': async () => {
      await paper.articles.kill();
      await paper.start(paper.articles);
    },
    'site killed': async () => {
      await paper.site.kill();
      await paper.start(paper.site);
    },
    'Kafka frozen': () => frozen(servers.kafka),
    'Kafka killed': () => killed(servers.kafka),
    'MongoDB frozen': () => frozen(servers.mongo),
    'MongoDB killed': () => killed(servers.mongo),
    'everything killed at once': async () => {
      await Promise.all([paper.articles.kill(), paper.site.kill(), servers.kafka?.process.kill(), servers.mongo?.process.kill()]);
      await Promise.all([servers.kafka?.restart(), servers.mongo?.restart()]);
      await Promise.all([paper.start(paper.articles), paper.start(paper.site)]);
    },
  };

  for (let round = 1; round <= rounds; round += 1) {
    it.each(Object.entries(outages))(`round ${round}: writing goes on after %s`, async (_, outage) => {
      await moreWrites(Math.ceil(Math.random() * 12));
      await outage();
      const before = desk.writes;
      await moreWrites(6);
      expect(desk.writes).toBeGreaterThan(before);
    });
  }

  it('keeps every promise, does nothing twice, and every page converges', async () => {
    await desk.close();
    process.stderr.write(`${desk.writes} writes on ${desk.promised.size} articles; ${desk.failures} requests sent again\n`);
    expect(desk.failures).toBeGreaterThan(0);
    for (const promise of desk.promised.values()) await expectKept(promise);
    await eventually(
      async () => {
        for (const promise of desk.promised.values()) await expectPage(promise);
      },
      { withinMs: 60_000, everyMs: 250 },
    );
    const { messaging } = made(await paper.ops.get('/health')).checks;
    expect(messaging).toMatchObject({ outbox: { depth: 0, parked: 0 }, openDeadLetters: 0 });
    expect((await health(paper.site.url)).checks.messaging).toMatchObject({ openDeadLetters: 0, consumer: { lagRecords: 0 } });
  });

  async function moreWrites(count: number): Promise<void> {
    const before = desk.writes;
    await eventually(() => expect(desk.writes).toBeGreaterThanOrEqual(before + count), { withinMs: 90_000 });
  }

  /** The article is as the last 2xx said, and each of its versions was made by one action. */
  async function expectKept({ id, version, state, headline }: Json): Promise<void> {
    expect((await paper.editor.get(`/articles/${id}`)).body).toMatchObject({ version, state, headline });
    const trail = made(await paper.chief.get(`/audit?aggregateId=${id}&limit=100`)).items.map((entry: Json) => entry.version);
    expect(trail.toReversed()).toEqual(Array.from({ length: version }, (_, index) => index + 1));
  }

  async function expectPage({ state, path, headline }: Json): Promise<void> {
    const { status, text } = await page(paper, path);
    const isThere = state === 'published';
    expect([path, status, text.includes(headline)]).toEqual([path, isThere ? 200 : 410, isThere]);
  }
});

/** Stands still, its connections open: only deadlines tell. */
async function frozen(server: FoundServers['mongo']): Promise<void> {
  server?.process.freeze();
  await pause(outageMs);
  server?.process.thaw();
}

async function killed(server: FoundServers['mongo']): Promise<void> {
  await server?.process.kill();
  await pause(outageMs);
  await server?.restart();
}

const health = async (url: string): Promise<Json> => (await fetch(`${url}/health`)).json();
