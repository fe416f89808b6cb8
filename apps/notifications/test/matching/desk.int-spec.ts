import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { articlePublished, type PublicArticle } from '#contracts';
import { drain, eventually, type Json, made } from '#testing';
import { AddressHashes } from '../../src/signing/address-hashes.js';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import { putFollowers, subscriberRow } from './followers.js';
import { firstOf, fresh } from './happenings.js';
import { deliveriesTo, ended, occasionRow } from './told.js';

describe('the desk of notifications', () => {
  let desk: NoticeDesk;

  beforeAll(async () => {
    desk = await openNoticeDesk('notice-desk');
    const addressHash = desk.service.app.get(AddressHashes, { strict: false }).of('reader@example.com');
    await putFollowers(desk.connection, [
      {
        subscriber: subscriberRow('sbr_1', { personId: 'usr_1' }),
        wishes: [{ topicKey: 'paper' }, { topicKey: 'section:sec_town', frequency: 'daily' }],
      },
      { subscriber: subscriberRow('sbr_2', { addressHash }), wishes: [{ topicKey: 'paper', condition: '"sea" in tags' }] },
      { subscriber: subscriberRow('sbr_3'), wishes: [] },
    ]);
  });
  afterAll(() => desk.stop());

  const put = async (article: PublicArticle): Promise<PublicArticle> => {
    await desk.wire.publish([articlePublished(article)]);
    await drain(desk.service);
    return article;
  };
  const explain = async (question: object): Promise<Json> => (await desk.ops.post('/explanations', question)).body;

  it('is for ops and chiefs', async () => {
    const editor = await desk.colleague('editor', 'editor', 'moderator', 'ad-manager', 'reader');
    for (const path of ['/fan-outs', '/fan-outs/article:art_1:first']) {
      expect((await desk.anonymous.get(path)).status).toBe(401);
      expect((await editor.get(path)).status).toBe(403);
    }
    expect((await editor.post('/explanations', { subscriberId: 'sbr_1', articleId: 'art_1' })).status).toBe(403);
    expect((await editor.post('/fan-outs/article:art_1:first/cancel', {})).status).toBe(403);
    expect((await desk.chief.get('/fan-outs/article:art_1:first')).status).toBe(404);
  });

  it('shows how far a fan-out is, and holds it, lets it go on and takes it back', async () => {
    const article = await put(fresh());
    await ended(desk.connection, firstOf(article));
    const { body } = await desk.ops.get(`/fan-outs/${firstOf(article)}`);
    expect(body).toMatchObject({ id: firstOf(article), state: 'done', matched: 3, written: 1, headline: article.headline });
    expect((await desk.ops.get('/fan-outs?state=done')).body.items).toContainEqual(body);

    // As if there were very many people more.
    await desk.connection.collection('occasions').updateOne({ _id: firstOf(article) as never }, { $set: { state: 'fanning-out' } });
    const paused = await desk.chief.post(`/fan-outs/${firstOf(article)}/pause`, { reason: 'Wrong town' });
    expect([paused.status, paused.body.state]).toEqual([200, 'paused']);
    expect((await desk.chief.post(`/fan-outs/${firstOf(article)}/pause`, {})).status).toBe(409);
    expect((await occasionRow(desk.connection, firstOf(article)))?.turn).toBeUndefined();
    expect((await desk.ops.post(`/fan-outs/${firstOf(article)}/resume`, {})).body.state).toBe('fanning-out');
    await ended(desk.connection, firstOf(article));

    expect((await desk.chief.post(`/fan-outs/${firstOf(article)}/cancel`, { reason: 'Wrong town' })).body.state).toBe('cancelled');
    await ended(desk.connection, firstOf(article), 'cancelled');
    const mail = (await deliveriesTo(desk.connection, 'sbr_1')).find(({ occasionId }) => occasionId === firstOf(article));
    expect(mail).toMatchObject({ state: 'cancelled', reason: 'cancelled' });
    expect((await desk.chief.post(`/fan-outs/${firstOf(article)}/resume`, {})).status).toBe(409);
    const trail = (await desk.chief.get(`/audit?aggregateId=${firstOf(article)}`)).body.items as Json[];
    expect(trail.toReversed().map(({ action, why }) => [action, why])).toEqual([
      ['pause', 'Wrong town'],
      ['resume', undefined],
      ['cancel', 'Wrong town'],
    ]);
  });

  it('brings back what was put aside while it was held, and nothing that is not due yet', async () => {
    const article = await put(fresh());
    await ended(desk.connection, firstOf(article));
    const [deliveries, later] = [desk.connection.collection('deliveries'), new Date(Date.now() + 600_000)];
    const template = {
      occasionId: firstOf(article),
      kind: 'single',
      template: 'article-first',
      category: 'news',
      state: 'waiting',
      attempts: 0,
      log: [],
    };
    const row = (_id: string, dueAt: Date) => ({ ...template, _id, subscriberId: 'sbr_3', dueAt, nextTryAt: later, promisedAt: later });
    await deliveries.insertMany([row('dlv:aside', new Date()), row('dlv:quiet', later)] as object[]);
    await desk.connection.collection('occasions').updateOne({ _id: firstOf(article) as never }, { $set: { state: 'paused' } });
    made(await desk.ops.post(`/fan-outs/${firstOf(article)}/resume`, {}));
    await eventually(async () => expect(await deliveries.findOne({ _id: 'dlv:aside' as never, nextTryAt: { $lt: later } })).not.toBeNull());
    expect(await deliveries.findOne({ _id: 'dlv:quiet' as never })).toMatchObject({ state: 'waiting', nextTryAt: later });
  });

  it('says of a fan-out that does not go on', async () => {
    const occasions = desk.connection.collection('occasions');
    const [row] = await occasions.find().limit(1).toArray();
    const still = {
      _id: 'article:art_still:first',
      state: 'fanning-out',
      startedAt: new Date(Date.now() - 300_000),
      turn: new Date(Date.now() + 60_000),
    };
    await occasions.insertOne({ ...row, ...still } as never);
    const { body } = await desk.ops.get('/health');
    await occasions.deleteOne({ _id: 'article:art_still:first' as never });
    expect(body.checks.fanOuts).toMatchObject({ status: 'degraded' });
    expect(body.checks.fanOuts.stillSeconds).toBeGreaterThanOrEqual(300);
    expect((await desk.ops.get('/health')).body.checks.fanOuts).toMatchObject({ status: 'up' });
  });

  it('says why somebody was told, and by which of their subscriptions', async () => {
    const article = await put(fresh());
    await ended(desk.connection, firstOf(article));
    const why = await explain({ personId: 'usr_1', articleId: article.id });
    expect(why).toMatchObject({
      subscriberId: 'sbr_1',
      occasionId: firstOf(article),
      state: 'done',
      mail: { topicKey: 'paper', frequency: 'immediate' },
      written: { delivery: { id: `dlv:${firstOf(article)}~sbr_1:mail` }, inbox: false },
    });
    expect(why['subscriptions']).toHaveLength(2);
    expect(await explain({ subscriberId: 'sbr_1', occasionId: firstOf(article) })).toEqual(why);
    const { eventId } = (await desk.ops.get(`/fan-outs/${firstOf(article)}`)).body;
    expect(await explain({ subscriberId: 'sbr_1', eventId })).toEqual(why);
  });

  it('says why not, without telling an address, and also where nobody is told', async () => {
    const article = await put(fresh());
    await ended(desk.connection, firstOf(article));
    const not = await explain({ address: 'Reader@Example.com', articleId: article.id });
    expect(not).toMatchObject({
      subscriberId: 'sbr_2',
      subscriptions: [
        {
          send: false,
          condition: '"sea" in tags',
          trail: [{ layer: 'suppression' }, {}, {}, {}, { layer: 'subscription', stoppedBy: 'condition-not-met' }],
        },
      ],
    });
    expect(not['mail']).toBeUndefined();
    expect(JSON.stringify(not)).not.toMatch(/example\.com/i);
    expect(await explain({ subscriberId: 'sbr_3', articleId: article.id })).toMatchObject({ not: 'nothing-asked', subscriptions: [] });

    const silent = await put(fresh({ notify: 'none' }));
    await eventually(async () => {
      const { state, subscriptions } = await explain({ subscriberId: 'sbr_1', articleId: silent.id });
      expect([state, subscriptions[0].trail.at(-1)]).toEqual(['told-to-nobody', { layer: 'legal', stoppedBy: 'not-to-be-told' }]);
    });
  });

  it.each([
    [{ subscriberId: 'sbr_1' }, 400],
    [{ subscriberId: 'sbr_1', personId: 'usr_1', articleId: 'art_1' }, 400],
    [{ address: 'nobody@example.com', articleId: 'art_1' }, 404],
    [{ subscriberId: 'sbr_1', articleId: 'art_unknown' }, 404],
    [{ subscriberId: 'sbr_1', eventId: 'unknown' }, 404],
    [{ subscriberId: 'sbr_1', eventId: 'unknown', articleId: 'art_1' }, 400],
  ])('answers %j with %i', async (question, status) => {
    expect((await desk.ops.post('/explanations', question)).status).toBe(status);
  });
});
