import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import mongoose from 'mongoose';
import { commentEvents } from '#contracts';
import { KafkaAdmin } from '#messaging';
import {
  anonymous,
  type Colleague,
  eventually,
  isolated,
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
import { type Course, CommentCrowd, courses, type Member } from './comment-crowd.js';
import { CommentLedger, policyOfCourse } from '../comment-ledger.js';
import { countsOf, onlyListed, shownThread, siteThread, toldThread } from './comment-recount.js';
import { CommentWatch } from './comment-watch.js';

/** By hand: `COURSES=20 COURSE_STEPS=200 npm run test:e2e -- any-course`, and with the COURSE_SEED of a run that failed the same steps again. */
const [numRuns, steps] = [Number(process.env['COURSES'] ?? 2), Number(process.env['COURSE_STEPS'] ?? 40)];
const seed = process.env['COURSE_SEED'] === undefined ? Date.now() % 1_000_000 : Number(process.env['COURSE_SEED']);
jest.setTimeout(120_000 + numRuns * (20_000 + steps * 500));

/** Readers, moderators and an editor at once, each with steps of their own by chance; the whole paper, each service a process of its own. */
describe('after any course of events', () => {
  const place = isolated('course');
  const wire = new Newswire(place);
  let paper: Paper;
  let world: Json;
  let readers: Member[];
  let moderators: Colleague[];
  let last: { article: Json; ledger: CommentLedger };

  beforeAll(async () => {
    paper = await startPaper(place, {}, ['sponsorship', 'notifications']);
    world = await makeSection(paper, 'world');
    const named = (role: string) => (sub: string) =>
      person(paper.comments.url, { token: () => paper.token(role, sub) }, { sub, roles: [role] });
    moderators = await Promise.all(['one', 'other'].map(named('moderator')));
    made(await moderators[0]!.put('/moderation/policies/paper', policyOfCourse, { version: 0 }));
    const who = await Promise.all(['ada', 'ben', 'cem', 'shadow'].map(named('reader')));
    readers = who.map((reader, at) => ({ name: reader.id, who: reader, isShadowed: at === 3 }));
    const { id } = await discussed('Before');
    const first = made(await who[3]!.post(`/articles/${id}/comments`, { body: 'Before the shadow' }));
    const ban = { standing: 'shadow-banned', reason: 'Deceptive spam' };
    made(await moderators[0]!.put(`/moderation/people/${first.author.id}/standing`, ban, { version: 0 }));
  });
  afterAll(async () => {
    await wire.stop();
    await paper.stop();
  });

  async function discussed(headline: string): Promise<Json> {
    const article = await published(paper, story(world.id, headline));
    await eventually(async () => expect((await page(paper, article.path)).text).toContain('Leave a comment'));
    return article;
  }

  it('counts are a recount everywhere, and what readers may not see has reached nobody', async () => {
    const course = fc.asyncProperty(courses(steps), goThrough);
    // A course cannot be had again step by step, for people do not wait for each other: a smaller one proves nothing of it.
    await fc.assert(course, { numRuns, seed, endOnFailure: true });
  });

  it('the thread is the same for a site that has lost its database and reads all of history again', async () => {
    const before = await siteCopies();
    await paper.site.kill();
    await forgetSite();
    await paper.start(paper.site);
    await eventually(() => expectCounted(last.article, last.ledger), { withinMs: 60_000, everyMs: 250 });
    await eventually(async () => expect(await siteCopies()).toEqual(before), { withinMs: 60_000, everyMs: 250 });
  });

  async function siteCopies(): Promise<string> {
    const client = await mongoose.mongo.MongoClient.connect(place.mongodbUri);
    const { collections } = await client
      .db(place.database('site'))
      .command({ dbHash: 1, collections: ['comments', 'threads', 'articles'] });
    await client.close();
    return JSON.stringify(collections);
  }

  /** What ops would do: drop its database, and delete its group, so that it reads from the beginning. */
  async function forgetSite(): Promise<void> {
    const client = await mongoose.mongo.MongoClient.connect(place.mongodbUri);
    await client.db(place.database('site')).dropDatabase();
    await client.close();
    const kafka = new KafkaAdmin({ service: 'ops', brokers: place.kafkaBrokers.split(','), publishes: [] });
    const admin = await kafka.admin();
    // A member that was killed is one until its session is over.
    await eventually(() => admin.deleteGroups([`${place.topicPrefix}site`]), { withinMs: 60_000, everyMs: 500 });
    await kafka.stop();
  }

  async function goThrough(course: Course): Promise<void> {
    const article = await discussed(`Course ${randomUUID()}`);
    const ledger = new CommentLedger();
    const watch = new CommentWatch(paper, anonymous(paper.comments.url), article);
    watch.begin(() => ledger.ids);
    try {
      await new CommentCrowd(paper, article, ledger).goThrough(course, readers, moderators);
      const views = await Promise.all(ledger.ids.map(async id => made(await moderators[0]!.get(`/moderation/comments/${id}`))));
      expect(ledger.settle(views)).toEqual([]);
      await eventually(() => expectCounted(article, ledger), { withinMs: 20_000, everyMs: 100 });
    } finally {
      await watch.end();
    }
    await expectKept(ledger, watch);
    last = { article, ledger };
  }

  async function expectCounted({ id, path }: Json, ledger: CommentLedger): Promise<void> {
    const expected = { count: ledger.count, comments: ledger.recount() };
    expect(await shownThread(anonymous(paper.comments.url), id)).toEqual(onlyListed(expected));
    expect(await siteThread(place, id)).toEqual(onlyListed(expected));
    expect(await toldThread(wire, id, ledger.ids)).toEqual({ count: expected.count, comments: countsOf(expected.comments) });
    expect((await page(paper, path)).text).toContain(`<span class="discussion__count">${ledger.count}</span>`);
  }

  async function expectKept(ledger: CommentLedger, watch: CommentWatch): Promise<void> {
    const shown = watch.seen.join('\n');
    expect(shown).not.toMatch(/":-\d/);
    expect(ledger.secrets.filter(word => shown.includes(word))).toEqual([]);
    const now = await watch.readAll(ledger.ids);
    expect(ledger.withheld.filter(word => now.includes(word))).toEqual([]);
    for (const { topic } of commentEvents) {
      const records = await wire.records(topic).catch(() => []);
      const everything = records.map(({ value }) => value ?? '').join('\n');
      expect([topic, everything.match(/":-\d/), ledger.secrets.filter(word => everything.includes(word))]).toEqual([topic, null, []]);
      const latest = [...new Map(records.map(({ key, value }) => [key, value ?? ''])).values()].join('\n');
      expect([topic, ledger.withheld.filter(word => latest.includes(word))]).toEqual([topic, []]);
    }
  }
});
