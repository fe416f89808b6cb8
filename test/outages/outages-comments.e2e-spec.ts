import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type ChildService, eventually, type Json, made, makeSection, Newswire, page, person, published, story } from '#testing';
import { BusyReaders, type Reader } from './busy-readers.js';
import { CommentLedger, policyOfCourse } from '../comment-ledger.js';
import { countsOf, onlyListed, shownThread, siteThread, toldThread } from '../commenting/comment-recount.js';
import { serviceVictim, type Victim } from './outage.js';
import { type Exposed, exposed, outlasts } from './outlasts.js';

/** While readers talk and a moderator decides: two processes of `comments` and two of `site`, killed and frozen, and what they stand on. */
describe('outages under a thread', () => {
  let stage: Exposed;
  let article: Json;
  let wire: Newswire;
  let others: Record<'comments' | 'site', ChildService>;
  let talk: BusyReaders;
  const ledger = new CommentLedger();

  beforeAll(async () => {
    stage = await exposed('threads');
    const { paper, place } = stage;
    wire = new Newswire(place);
    others = { comments: await paper.replica('comments'), site: await paper.replica('site') };
    const moderator = await reader('moderator', 'moderator');
    made(await moderator[0].put('/moderation/policies/paper', policyOfCourse, { version: 0 }));
    article = await published(paper, story((await makeSection(paper, 'world')).id, 'Outlasted'));
    await eventually(async () => {
      if (!(await page(paper, article.path)).text.includes('Leave a comment')) throw new Error('There is no page yet');
    });
    talk = new BusyReaders(article.id, ledger, moderator);
    talk.open(await Promise.all(['ada', 'ben', 'cem'].map(name => reader(name, 'reader'))));
  });
  afterAll(async () => {
    await wire.stop();
    await stage.stop();
  });

  async function reader(sub: string, role: string): Promise<Reader> {
    const token = { token: () => stage.paper.token(role, sub) };
    const [first, second] = await Promise.all(
      [stage.paper.comments, others.comments].map(({ url }) => person(url, token, { sub, roles: [role] })),
    );
    return [first!, second!];
  }

  const replica = (of: 'comments' | 'site'): Victim => serviceVictim(stage.paper, others[of]);

  const everything = (): Victim[] => [...Object.values(stage.victims), replica('comments'), replica('site')];

  outlasts(
    [
      ['one of two comments killed', () => ({ victims: [stage.victims.comments], how: 'killed' })],
      ['one of two sites and the other comments killed', () => ({ victims: [stage.victims.site, replica('comments')], how: 'killed' })],
      ['Kafka killed', () => ({ victims: [stage.victims.kafka], how: 'killed' })],
      ['MongoDB frozen', () => ({ victims: [stage.victims.mongo], how: 'frozen' })],
      ['everything killed at once', () => ({ victims: everything(), how: 'killed' })],
    ],
    { writes: () => talk.writes, between: 5, victims: everything },
  );

  it('nothing that was accepted is lost, nothing is there twice, and everybody is told the same', async () => {
    const { paper, place } = stage;
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
