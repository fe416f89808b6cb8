import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import mongoose from 'mongoose';
import {
  eventually,
  findServers,
  type FoundServers,
  type Isolated,
  type Json,
  made,
  makeSection,
  page,
  type Paper,
  published,
  startPaper,
  story,
} from '#testing';
import { BusyDesk } from './busy-desk.js';
import { allArticles, disagreements } from './disagreements.js';
import { Chance, happen, nameOf, type Outage, type Victim, victimsOf } from './outage.js';

/** By hand: `CHAOS_MINUTES=10 CHAOS_MS=30000 npm run test:e2e -- outages`, and with the CHAOS_SEED of a run that failed its course again. */
const minutes = Number(process.env['CHAOS_MINUTES'] ?? 0.3);
const longestMs = Number(process.env['CHAOS_MS'] ?? 3_000);
const chance = new Chance(Number(process.env['CHAOS_SEED'] ?? Date.now() % 1_000_000));
jest.setTimeout(240_000 + 4 * longestMs + minutes * 60_000);

/** Kills and freezes what the paper is made of and stands on, at named moments and at random, while editors work. Servers of its own. */
describe('outages', () => {
  let servers: FoundServers;
  let place: Isolated;
  let paper: Paper;
  let world: Json;
  let desk: BusyDesk;
  let victims: ReturnType<typeof victimsOf>;

  beforeAll(async () => {
    servers = await findServers({ nativeOnly: true });
    const { mongodbUri, kafkaBrokers } = servers;
    place = { mongodbUri, kafkaBrokers, topicPrefix: 'outages.', database: service => `outages-${service}` };
    paper = await startPaper(place);
    victims = victimsOf(paper, servers);
    world = await makeSection(paper, 'world');
    desk = new BusyDesk(paper, world.id);
    process.stderr.write(`CHAOS_SEED=${chance.seed}\n`);
  });
  afterAll(async () => {
    await paper.stop();
    await servers.stop();
  });

  const all = (): Victim[] => Object.values(victims);
  const agreed = () => eventually(async () => expect(await disagreements(paper, place)).toEqual([]), { withinMs: 60_000, everyMs: 250 });

  it('sends after a kill what was committed before it and never sent', async () => {
    const { id, path } = await publishedButNotSent('Committed');
    await paper.start(paper.articles);
    await agreed();
    expect([(await page(paper, path)).status, (await outbox(id)).length]).toEqual([200, 0]);
  });

  it('(control) loses it where the outbox does: this is what would be noticed', async () => {
    const { id, version, path } = await publishedButNotSent('Lost');
    expect((await outbox(id, 'take')).length).toBe(1);
    await paper.start(paper.articles);
    const { path: later } = await published(paper, story(world.id, 'Later'));
    await eventually(async () => expect((await page(paper, later)).status).toBe(200), { withinMs: 30_000 });
    expect(await disagreements(paper, place)).toEqual([expect.stringContaining(`${id} published`)]);
    // A state event needs no predecessor: the next one makes it good.
    made(await paper.editor.patch(`/articles/${id}`, { headline: 'Found again' }, { version }));
    await agreed();
    expect((await page(paper, path)).status).toBe(200);
  });

  it.each<[string, (of: typeof victims) => Omit<Outage, 'ms'>]>([
    ['articles killed', ({ articles }) => ({ victims: [articles], how: 'killed' })],
    ['site frozen', ({ site }) => ({ victims: [site], how: 'frozen' })],
    ['Kafka killed', ({ kafka }) => ({ victims: [kafka], how: 'killed' })],
    ['MongoDB frozen', ({ mongo }) => ({ victims: [mongo], how: 'frozen' })],
    ['everything killed at once', of => ({ victims: Object.values(of), how: 'killed' })],
  ])('goes on after %s', async (_, outageOf) => {
    if (desk.writes === 0) desk.open(3);
    await moreWrites(3);
    await happen({ ...outageOf(victims), ms: longestMs });
    const before = desk.writes;
    await moreWrites(5);
    expect(desk.writes).toBeGreaterThan(before);
  });

  it('goes on after whatever happens', async () => {
    const course: string[] = [];
    for (const end = performance.now() + minutes * 60_000; performance.now() < end;) {
      const outage = chance.outage(all(), longestMs);
      course.push(nameOf(outage));
      await pause(chance.below(1_000));
      await happen(outage);
      await moreWrites(3);
    }
    process.stderr.write(`${course.join('; ')}\n`);
    expect(course.length).toBeGreaterThan(0);
  });

  it('keeps every promise, does nothing twice, and every page converges', async () => {
    await desk.close();
    process.stderr.write(`${desk.writes} writes on ${desk.promised.size} articles; ${desk.failures} requests sent again\n`);
    expect(desk.failures).toBeGreaterThan(0);
    for (const promise of desk.promised.values()) await expectKept(promise);
    // The three of the tests before; a request that was sent again and carried out twice would have made more.
    expect((await allArticles(paper)).length).toBe(desk.promised.size + 3);
    await agreed();
    const { messaging } = made(await paper.ops.get('/health')).checks;
    expect(messaging).toMatchObject({ outbox: { depth: 0, parked: 0 }, openDeadLetters: 0 });
    const site: Json = await (await fetch(`${paper.site.url}/health`)).json();
    expect(site.checks.messaging).toMatchObject({ openDeadLetters: 0, consumer: { lagRecords: 0 } });
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

  /** A publication that got its 2xx while Kafka was not there; then `articles` was killed. (A frozen Kafka would find the event in its socket.) */
  async function publishedButNotSent(headline: string): Promise<Json> {
    await victims.kafka.kill();
    const article = await published(paper, story(world.id, headline));
    await victims.articles.kill();
    await victims.kafka.restart();
    expect([(await outbox(article.id)).length, (await page(paper, article.path)).status]).toEqual([1, 404]);
    return article;
  }

  async function outbox(aggregateId: string, what: 'look' | 'take' = 'look'): Promise<Json[]> {
    const client = await mongoose.mongo.MongoClient.connect(place.mongodbUri);
    const rows = client.db(place.database('articles')).collection('outbox');
    const found = await rows.find({ aggregateId }).toArray();
    if (what === 'take') await rows.deleteMany({ aggregateId });
    await client.close();
    return found;
  }
});
