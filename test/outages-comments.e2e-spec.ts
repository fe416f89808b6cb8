import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import {
  anonymous,
  type ChildService,
  eventually,
  findServers,
  type FoundServers,
  type Isolated,
  type Json,
  made,
  makeSection,
  Newswire,
  page,
  type Paper,
  person,
  published,
  startPaper,
  story,
} from '#testing';
import { BusyReaders, type Reader } from './busy-readers.js';
import { CommentLedger, policyOfCourse } from './comment-ledger.js';
import { countsOf, onlyListed, shownThread, siteThread, toldThread } from './comment-recount.js';
import { Chance, happen, nameOf, type Outage, serviceVictim, type Victim, victimsOf } from './outage.js';

/** By hand: `CHAOS_MINUTES=10 CHAOS_MS=30000 npm run test:e2e -- outages-comments`, and with the CHAOS_SEED of a run that failed its course again. */
const minutes = Number(process.env['CHAOS_MINUTES'] ?? 0.15);
const longestMs = Number(process.env['CHAOS_MS'] ?? 1_500);
const chance = new Chance(Number(process.env['CHAOS_SEED'] ?? Date.now() % 1_000_000));
jest.setTimeout(240_000 + 4 * longestMs + minutes * 60_000);

/** While readers talk and a moderator decides: two processes of `comments` and two of `site`, killed and frozen, and what they stand on. */
describe('outages under a thread', () => {
  let servers: FoundServers;
  let place: Isolated;
  let paper: Paper;
  let article: Json;
  let wire: Newswire;
  let others: Record<'comments' | 'site', ChildService>;
  let victims: ReturnType<typeof victimsOf>;
  let talk: BusyReaders;
  const ledger = new CommentLedger();

  beforeAll(async () => {
    servers = await findServers({ nativeOnly: true });
    const { mongodbUri, kafkaBrokers } = servers;
    place = { mongodbUri, kafkaBrokers, topicPrefix: 'threads.', database: service => `threads-${service}` };
    paper = await startPaper(place);
    wire = new Newswire(place);
    others = { comments: await paper.replica('comments'), site: await paper.replica('site') };
    victims = victimsOf(paper, servers);
    const moderator = await reader('moderator', 'moderator');
    made(await moderator[0].put('/moderation/policies/paper', policyOfCourse, { version: 0 }));
    article = await published(paper, story((await makeSection(paper, 'world')).id, 'Outlasted'));
    await eventually(async () => {
      if (!(await page(paper, article.path)).text.includes('Leave a comment')) throw new Error('There is no page yet');
    });
    talk = new BusyReaders(article.id, ledger, moderator);
    talk.open(await Promise.all(['ada', 'ben', 'cem'].map(name => reader(name, 'reader'))));
    process.stderr.write(`CHAOS_SEED=${chance.seed}\n`);
  });
  afterAll(async () => {
    await wire.stop();
    await paper.stop();
    await servers.stop();
  });

  async function reader(sub: string, role: string): Promise<Reader> {
    const token = { token: () => paper.token(role, sub) };
    const [first, second] = await Promise.all(
      [paper.comments, others.comments].map(({ url }) => person(url, token, { sub, roles: [role] })),
    );
    return [first!, second!];
  }

  const replica = (of: 'comments' | 'site'): Victim => serviceVictim(paper, others[of]);

  it.each<[string, (of: typeof victims) => Omit<Outage, 'ms'>]>([
    ['one of two comments killed', ({ comments }) => ({ victims: [comments], how: 'killed' })],
    ['one of two sites and the other comments killed', ({ site }) => ({ victims: [site, replica('comments')], how: 'killed' })],
    ['Kafka killed', ({ kafka }) => ({ victims: [kafka], how: 'killed' })],
    ['MongoDB frozen', ({ mongo }) => ({ victims: [mongo], how: 'frozen' })],
    ['everything killed at once', of => ({ victims: [...Object.values(of), replica('comments'), replica('site')], how: 'killed' })],
  ])('goes on after %s', async (_, outageOf) => {
    await moreWrites(5);
    await happen({ ...outageOf(victims), ms: longestMs });
    const before = talk.writes;
    await moreWrites(10);
    expect(talk.writes).toBeGreaterThan(before);
  });

  it('goes on after whatever happens', async () => {
    const course: string[] = [];
    const all = [...Object.values(victims), replica('comments'), replica('site')];
    for (const end = performance.now() + minutes * 60_000; performance.now() < end;) {
      const outage = chance.outage(all, longestMs);
      course.push(nameOf(outage));
      await pause(chance.below(500));
      await happen(outage);
      await moreWrites(5);
    }
    process.stderr.write(`${course.join('; ')}\n`);
    expect(course.length).toBeGreaterThan(0);
  });

  it('nothing that was accepted is lost, nothing is there twice, and everybody is told the same', async () => {
    await talk.close();
    process.stderr.write(`${talk.writes} writes; ${talk.failures} requests sent again\n`);
    expect(talk.failures).toBeGreaterThan(0);
    const [moderator] = await reader('moderator', 'moderator');
    const views = await Promise.all(ledger.ids.map(async id => made(await moderator.get(`/moderation/comments/${id}`))));
    expect(ledger.settle(views)).toEqual([]);
    expect(await everyId(moderator)).toEqual(ledger.ids.toSorted());
    const expected = { count: ledger.count, comments: ledger.recount() };
    await eventually(
      async () => {
        for (const { url } of [paper.comments, others.comments])
          expect(await shownThread(anonymous(url), article.id)).toEqual(onlyListed(expected));
        expect(await siteThread(place, article.id)).toEqual(onlyListed(expected));
        expect(await toldThread(wire, article.id, ledger.ids)).toEqual({ count: expected.count, comments: countsOf(expected.comments) });
        for (const { url } of [paper.site, others.site])
          expect(await (await fetch(url + article.path)).text()).toContain(`<span class="discussion__count">${ledger.count}</span>`);
      },
      { withinMs: 60_000, everyMs: 250 },
    );
    for (const child of [paper.comments, others.comments, paper.site, others.site]) await expectWell(child);
  });

  async function moreWrites(count: number): Promise<void> {
    const before = talk.writes;
    await eventually(() => expect(talk.writes).toBeGreaterThanOrEqual(before + count), { withinMs: 90_000 });
  }

  async function everyId(moderator: Reader[0]): Promise<string[]> {
    const ids: string[] = [];
    for (let after: string | undefined = ''; after !== undefined;) {
      const { items, next } = made(await moderator.get(`/moderation/comments?queue=all&limit=100${after && `&after=${after}`}`));
      ids.push(...items.map(({ id }: Json) => id));
      after = next;
    }
    return ids.toSorted();
  }

  async function expectWell({ url }: ChildService): Promise<void> {
    const { checks }: Json = await (await fetch(`${url}/health`)).json();
    expect(checks.messaging).toMatchObject({ outbox: { depth: 0, parked: 0 }, openDeadLetters: 0 });
    expect(checks.counts ?? { drift: 0 }).toMatchObject({ drift: 0 });
  }
});
