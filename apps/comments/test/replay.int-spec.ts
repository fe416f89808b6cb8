import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import mongoose from 'mongoose';
import { articleDeleted, articlePublished, type OutgoingEvent } from '#contracts';
import { KafkaAdmin } from '#messaging';
import { readConfig } from '#service';
import { drain, environmentFor, eventually, type Json, made, publishedArticle, type StartedService, startService } from '#testing';
import { CommentsModule } from '../src/comments.module.js';
import { commentsConfig } from '../src/config.js';
import { counts, type Desk, openDesk, post, revised, takenDown } from './desk.js';

/** By hand, with the seed that a failure tells: `REPLAY_RUNS=50 npm run test:int -- apps/comments/test/replay`. */
const numRuns = Number(process.env['REPLAY_RUNS'] ?? 5);

describe('what the comments service is told of articles', () => {
  let desk: Desk;
  let again: StartedService | undefined;

  beforeAll(async () => {
    desk = await openDesk('replay');
  });
  afterAll(async () => {
    await desk.wire.stop();
    await again?.stop();
    await desk.tokens.stop();
  });

  const step = fc.constantFrom('update', 'close', 'take down');
  const life = fc.record({ steps: fc.array(step, { minLength: 2, maxLength: 6 }), order: fc.infiniteStream(fc.nat(1_000)) });

  it('gives the same thread in whatever order it comes, once the article is there', async () => {
    const course = fc.asyncProperty(life, async ({ steps, order }) => {
      const events = ending(publishedArticle(), steps);
      const shuffled = events.map(event => ({ event, place: order.next().value ?? 0 })).toSorted((a, b) => a.place - b.place);
      const other = ending(publishedArticle(), steps);
      for (const event of events) await desk.wire.publish([event]);
      // Another article with the same life, each event of it at another time, and one twice.
      const moved = shuffled.map(({ event }) => other[events.indexOf(event)]!);
      for (const event of [...moved, moved[0]!]) await desk.wire.publish([event]);
      await desk.publish();
      expect(await thread(other[0]!.key)).toEqual(await thread(events[0]!.key));
    });
    await fc.assert(course, { numRuns, endOnFailure: true });
  });

  it('changes nothing when all of it is told again', async () => {
    const [article, gone] = [await desk.article(), await desk.article()];
    const comment = await post(desk.reader, article.id, 'Still here');
    made(await desk.other.put(`/comments/${comment.id}/reaction`, { kind: 'like' }));
    await post(desk.reader, gone.id, 'Going with its article');
    await counts(desk, article.id, 1);
    await desk.publish(takenDown(article), articleDeleted({ id: gone.id, version: 2, path: gone.path, previousPaths: [] }));
    await desk.publish(articlePublished({ ...article, version: 3 }));
    await counts(desk, gone.id, 0);
    await drain(desk.service);
    await desk.service.stop();
    const [before, said] = [await everything(), (await desk.wire.records('thread.updated')).length];
    await forgetGroup();
    const config = readConfig(commentsConfig, environmentFor(desk.place, desk.tokens, 'comments'));
    again = await startService({ module: CommentsModule.with(config), config });
    await drain(again);
    expect([await everything(), (await desk.wire.records('thread.updated')).length]).toEqual([before, said]);
  });

  /** A life that ends with the article published, whatever was done to it before. */
  function ending(article: ReturnType<typeof publishedArticle>, steps: readonly string[]): OutgoingEvent[] {
    const policies = { update: { enabled: true, moderation: 'pre' }, close: { enabled: false, moderation: 'inherit' } } as const;
    const middle = steps.map((what, at): OutgoingEvent => {
      const before = { ...article, version: at + 1 };
      return what === 'take down' ? takenDown(before) : revised(before, { commentPolicy: policies[what === 'close' ? 'close' : 'update'] });
    });
    return [articlePublished(article), ...middle, articlePublished({ ...article, version: steps.length + 2 })];
  }

  async function thread(id: string): Promise<Json> {
    const {
      _id,
      version: _version,
      announced,
      ...rest
    }: Json = await desk.connection.collection<{ _id: string }>('threads').findOne({ _id: id });
    return { ...rest, announced: { ...announced, id: undefined } };
  }

  /** Of all that is stored, but for who holds a lease. */
  async function everything(): Promise<object> {
    const client = await mongoose.mongo.MongoClient.connect(desk.place.mongodbUri);
    const db = client.db(desk.place.database('comments'));
    const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name).filter(name => !/lease/i.test(name));
    const { collections } = await db.command({ dbHash: 1, collections: names });
    await client.close();
    return collections as object;
  }

  async function forgetGroup(): Promise<void> {
    const kafka = new KafkaAdmin({ service: 'ops', brokers: desk.place.kafkaBrokers.split(','), publishes: [] });
    const admin = await kafka.admin();
    await eventually(() => admin.deleteGroups([`${desk.place.topicPrefix}comments`]));
    await kafka.stop();
  }
});
