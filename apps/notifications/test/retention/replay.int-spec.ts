import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose, { type Connection } from 'mongoose';
import { articlePublished, articleUpdated, commentCreated, type OutgoingEvent } from '#contracts';
import { KafkaAdmin, writeEnvelope } from '#messaging';
import { drain, eventually, made, publishedArticle, type StartedService } from '#testing';
import { comment, firstOf, fresh, visibleOf } from '../matching/happenings.js';
import { putFollowers, subscriberRow } from '../matching/followers.js';
import { ended, timesTold } from '../matching/told.js';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import { webhookSettings } from '../webhooks/webhook-desk.js';
import { daysAgo, OldRows } from './old-rows.js';

const at = daysAgo(200).toISOString();
const correction = {
  id: 'c1',
  kind: 'correction' as const,
  text: 'It was Tuesday.',
  at: daysAgo(199).toISOString(),
  position: 'top' as const,
};
const article = publishedArticle({ firstPublishedAt: at, publishedAt: at, notify: 'subscribers' });
const corrected = { ...article, version: 2, corrections: [correction] };
const said = comment(article, { createdAt: at, firstVisibleAt: at });
const wishes = [{ topicKey: 'section:sec_town' }, { topicKey: 'thread:cmt_mine', channel: 'inbox' as const }];
const history = [articlePublished(article), articleUpdated(corrected), commentCreated(said)];
const occasions = [firstOf(article), `article:${article.id}:correction:c1`, visibleOf(said)];

describe('a topic that is read again from its beginning', () => {
  let desk: NoticeDesk;
  let old: OldRows;
  /** Open while no service is. */
  let database: Connection;
  let again: StartedService | undefined;

  beforeAll(async () => {
    desk = await openNoticeDesk('retention-replay', webhookSettings);
    old = new OldRows(desk);
    const { mongodbUri, database: nameOf } = desk.place;
    database = await mongoose.createConnection(mongodbUri, { dbName: nameOf('notifications') }).asPromise();
    await putFollowers(desk.connection, [
      { subscriber: subscriberRow('sbr_1'), wishes: wishes.map(wish => ({ ...wish, confirmedAt: new Date(0) })) },
    ]);
    const eventTypes = ['article.published', 'article.updated', 'comment.created'];
    made(await desk.ops.post('/webhook-endpoints', { url: 'http://127.0.0.1:9/hooks', eventTypes }));
    await desk.connection.collection('webhookEndpoints').updateMany({}, { $set: { 'state.createdAt': daysAgo(365) } });
  });
  afterAll(async () => {
    await database.close();
    await desk.wire.stop();
    await (again ?? desk.service).stop();
    await desk.tokens.stop();
  });

  it('tells nobody a second time, also of what no row tells of any more', async () => {
    const [news, silent] = [fresh(), fresh({ notify: 'none' })];
    const answer = comment(silent);
    await desk.wire.publish([articlePublished(news), articleUpdated({ ...silent, version: 2 }), commentCreated(answer)]);
    for (const id of [firstOf(news), visibleOf(answer)]) await ended(database, id);
    for (const id of occasions) await old.telling({ id, days: 200, mails: { 1: { state: 'sent' } } });
    for (const event of history) await putLongAgo(event);
    await drain(desk.service);
    expect(await old.clearOut()).toMatchObject({ messages: 3, told: 3, occasions: 3 });
    const before = await rows();
    expect(before.occasions).toEqual([firstOf(news), visibleOf(answer)]);
    expect(before.webhookDeliveries).toHaveLength(3);

    await desk.service.stop();
    await forgetAllThatWasRead();
    again = await desk.replica();
    await drain(again);
    expect(await rows()).toEqual(before);
    expect([...(await timesTold(database, firstOf(news))).values()]).toEqual([1]);
  });

  async function rows() {
    const ids = async (name: string) =>
      (await database.collection<{ _id: string }>(name).find().toArray()).map(({ _id }) => _id).toSorted();
    return {
      occasions: await ids('occasions'),
      notifications: await ids('notifications'),
      deliveries: await ids('deliveries'),
      webhookDeliveries: await ids('webhookDeliveries'),
    };
  }

  /** As a compacted topic has it. */
  async function putLongAgo(event: OutgoingEvent): Promise<void> {
    const { key, value, headers } = writeEnvelope(event, daysAgo(199));
    await desk.wire.send(event.event.topic, { key, value, headers: { ...headers } });
  }

  /** Where the group was, which events it has heard, and what it has made of them. */
  async function forgetAllThatWasRead(): Promise<void> {
    const kafka = new KafkaAdmin({ service: 'ops', brokers: desk.place.kafkaBrokers.split(','), publishes: [] });
    const admin = await kafka.admin();
    await eventually(() => admin.deleteGroups([`${desk.place.topicPrefix}notifications`]));
    await kafka.stop();
    for (const name of ['inbox', 'articleCopies', 'commentCopies'])
      expect((await database.collection(name).deleteMany({})).deletedCount).toBeGreaterThan(0);
  }
});
