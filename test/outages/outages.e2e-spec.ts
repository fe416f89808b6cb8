import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { eventually, type Json, made, makeSection, page, published, story } from '#testing';
import { BusyDesk } from './busy-desk.js';
import { allArticles, disagreements } from './disagreements.js';
import { type Exposed, exposed, outlasts } from './outlasts.js';

/** Kills and freezes what the paper is made of and stands on, at named moments and at random, while editors work. Servers of its own. */
describe('outages', () => {
  let stage: Exposed;
  let world: Json;
  let desk: BusyDesk;

  beforeAll(async () => {
    stage = await exposed('outages');
    world = await makeSection(stage.paper, 'world');
    desk = new BusyDesk(stage.paper, world.id);
  });
  afterAll(() => stage.stop());

  const agreed = () =>
    eventually(async () => expect(await disagreements(stage.paper, stage.place)).toEqual([]), { withinMs: 60_000, everyMs: 250 });

  it('sends after a kill what was committed before it and never sent', async () => {
    const { paper } = stage;
    const { id, path } = await publishedButNotSent('Committed');
    await paper.start(paper.articles);
    await agreed();
    expect([(await page(paper, path)).status, (await outbox(id)).length]).toEqual([200, 0]);
  });

  it('(control) loses it where the outbox does: this is what would be noticed', async () => {
    const { paper } = stage;
    const { id, version, path } = await publishedButNotSent('Lost');
    expect((await outbox(id, 'take')).length).toBe(1);
    await paper.start(paper.articles);
    const { path: later } = await published(paper, story(world.id, 'Later'));
    await eventually(async () => expect((await page(paper, later)).status).toBe(200), { withinMs: 30_000 });
    expect(await disagreements(stage.paper, stage.place)).toEqual([expect.stringContaining(`${id} published`)]);
    // A state event needs no predecessor: the next one makes it good.
    made(await paper.editor.patch(`/articles/${id}`, { headline: 'Found again' }, { version }));
    await agreed();
    expect((await page(paper, path)).status).toBe(200);
  });

  describe('while editors work', () => {
    beforeAll(() => desk.open(3));

    outlasts(
      [
        ['articles killed', () => ({ victims: [stage.victims.articles], how: 'killed' })],
        ['site frozen', () => ({ victims: [stage.victims.site], how: 'frozen' })],
        ['Kafka killed', () => ({ victims: [stage.victims.kafka], how: 'killed' })],
        ['MongoDB frozen', () => ({ victims: [stage.victims.mongo], how: 'frozen' })],
        ['everything killed at once', () => ({ victims: Object.values(stage.victims), how: 'killed' })],
      ],
      { writes: () => desk.writes, between: 3, victims: () => Object.values(stage.victims) },
    );
  });

  it('keeps every promise, does nothing twice, and every page converges', async () => {
    const { paper } = stage;
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

  /** The article is as the last 2xx said, and each of its versions was made by one action. */
  async function expectKept({ id, version, state, headline }: Json): Promise<void> {
    const { editor, chief } = stage.paper;
    expect((await editor.get(`/articles/${id}`)).body).toMatchObject({ version, state, headline });
    const trail = made(await chief.get(`/audit?aggregateId=${id}&limit=100`)).items.map((entry: Json) => entry.version);
    expect(trail.toReversed()).toEqual(Array.from({ length: version }, (_, index) => index + 1));
  }

  /** A publication that got its 2xx while Kafka was not there; then `articles` was killed. (A frozen Kafka would find the event in its socket.) */
  async function publishedButNotSent(headline: string): Promise<Json> {
    const { paper, victims } = stage;
    await victims.kafka.kill();
    const article = await published(paper, story(world.id, headline));
    await victims.articles.kill();
    await victims.kafka.restart();
    expect([(await outbox(article.id)).length, (await page(paper, article.path)).status]).toEqual([1, 404]);
    return article;
  }

  async function outbox(aggregateId: string, what: 'look' | 'take' = 'look'): Promise<Json[]> {
    const client = await mongoose.mongo.MongoClient.connect(stage.place.mongodbUri);
    const rows = client.db(stage.place.database('articles')).collection('outbox');
    const found = await rows.find({ aggregateId }).toArray();
    if (what === 'take') await rows.deleteMany({ aggregateId });
    await client.close();
    return found;
  }
});
