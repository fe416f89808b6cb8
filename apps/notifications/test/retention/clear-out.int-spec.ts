import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { made, publishedArticle } from '#testing';
import { SendDueRunner } from '../../src/commands/delivering/send-due.runner.js';
import { digestDeliveryId, singleDeliveryId } from '../../src/domain/delivering/delivery.js';
import { knownArticle } from '../../src/domain/matching/known-article.js';
import { deliveryOf, MailRoom, notificationOf, range } from '../delivering/mail-room.js';
import { putFollowers, subscriberRow } from '../matching/followers.js';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import { daysAgo, OldRows } from './old-rows.js';

const first = (name: string) => `article:art_${name}:first`;
const [sent, parked] = [{ state: 'sent' }, { state: 'parked' }] as const;

describe('what is over', () => {
  let desk: NoticeDesk;
  let old: OldRows;

  beforeAll(async () => {
    desk = await openNoticeDesk('retention');
    // What waits has nobody who would send it.
    await desk.service.app.get(SendDueRunner, { strict: false }).onModuleDestroy();
    old = new OldRows(desk);
  });
  afterEach(() => old.empty('occasions', 'notifications', 'deliveries', 'inboxes'));
  afterAll(() => desk.stop());

  it('is kept as long as the paper says, and then it is gone: the message first, then who was told, with what it was', async () => {
    await old.telling({ id: first('gone'), days: 181, mails: { 1: sent, 2: { state: 'cancelled' }, 3: { state: 'failed' } } });
    await old.telling({ id: first('stays'), days: 179, mails: { 1: sent, 2: { state: 'suppressed' } }, inboxes: { 3: {} } });
    await old.telling({ id: first('young'), days: 89, mails: { 1: sent } });
    expect(await old.clearOut()).toMatchObject({ status: 'up', messages: 5, told: 3, occasions: 1, held: 0 });
    expect(await old.ids('occasions')).toEqual([first('stays'), first('young')]);
    expect(await old.ids('notifications')).toEqual([
      ...[1, 2, 3].map(number => `${first('stays')}~sbr_${number}`),
      `${first('young')}~sbr_1`,
    ]);
    expect(await old.ids('deliveries')).toEqual([singleDeliveryId(first('young'), 'sbr_1')]);
  });

  it('goes only when nothing that is under way, parked or waiting tells of it', async () => {
    const digest = digestDeliveryId('weekly', '2030-01-07T07:30', 'sbr_1');
    const later = new Date(Date.now() + 86_400_000);
    await old.telling({ id: first('parked'), days: 400, mails: { 1: parked, 2: sent } });
    await old.telling({ id: first('gathered'), days: 400, mails: { 1: { id: digest, kind: 'digest', state: 'open', nextTryAt: later } } });
    await old.telling({ id: first('waiting'), days: 400, mails: { 1: { state: 'waiting' }, 2: { state: 'claimed' } } });
    await old.telling({ id: first('paused'), days: 400, occasion: { state: 'paused' }, inboxes: { 1: {} } });
    await old.telling({ id: first('corrected'), days: 400, inboxes: { 1: {} } });
    await old.telling({ id: 'article:art_corrected:correction:c1', days: 0, occasion: { state: 'paused', toldOf: first('corrected') } });
    await old.message(9, { id: 'dlv:confirm:1:mail', state: 'waiting', category: 'service', nextTryAt: daysAgo(400) });
    const kept = [await old.ids('deliveries'), await old.ids('occasions')];
    expect(await old.clearOut()).toMatchObject({ messages: 1, told: 1, occasions: 0, held: 4 });
    expect([await old.ids('deliveries'), await old.ids('occasions')]).toEqual([
      kept[0]?.filter(id => id !== singleDeliveryId(first('parked'), 'sbr_2')),
      kept[1],
    ]);
    expect(await old.ids('notifications')).toEqual([
      `${first('corrected')}~sbr_1`,
      `${first('gathered')}~sbr_1`,
      `${first('parked')}~sbr_1`,
      `${first('paused')}~sbr_1`,
      `${first('waiting')}~sbr_1`,
      `${first('waiting')}~sbr_2`,
    ]);
    // What it was parked for is mended, and it is sent: then it goes like all others.
    await desk.connection.collection('deliveries').updateMany({}, { $set: { state: 'sent', nextTryAt: daysAgo(100) } });
    expect(await old.clearOut()).toMatchObject({ told: 4, occasions: 3, held: 1 });
  });

  it('stays while an event of it would be told: what happened tomorrow is news for long', async () => {
    await old.telling({ id: first('tomorrow'), days: 400, occasion: { at: new Date(Date.now() + 86_400_000) }, inboxes: { 1: {} } });
    expect(await old.clearOut()).toMatchObject({ told: 0, occasions: 0 });
    expect(await old.ids('occasions')).toEqual([first('tomorrow')]);
  });

  it('counts an inbox anew where something unread goes out of it', async () => {
    await old.telling({ id: first('inside'), days: 200, inboxes: { 1: {}, 2: { readAt: new Date() }, 3: { archivedAt: new Date() } } });
    await old.clearOut();
    const rows = await desk.connection.collection('inboxes').find().toArray();
    expect(rows).toEqual([{ _id: 'sbr_1', version: 1, recent: [{ version: 1, items: [`${first('inside')}~sbr_1`] }] }]);
  });

  it('goes in small batches, each once, whichever process takes the next; it goes on behind what stays', async () => {
    const [people, room, at] = [range(0, 2_300), new MailRoom(desk), daysAgo(200)];
    const other = await desk.replica();
    const idOf = (number: number) => singleDeliveryId(first('large'), `sbr_${number}`);
    await old.telling({ id: first('large'), days: 200 });
    for (const number of range(0, 150))
      await old.telling({ id: first(`small-${number}`), days: 200, inboxes: { [number]: { readAt: at } } });
    const large = { occasionId: first('large'), createdAt: at };
    await room.isToldOf(...people.map(number => notificationOf(number, { ...large, mail: { deliveryId: idOf(number) } })));
    const stateOf = (number: number) => (number % 100 === 7 ? parked : sent);
    await room.wants(...people.map(number => deliveryOf(number, { ...stateOf(number), id: idOf(number), nextTryAt: at })));
    expect(await old.clearOut()).toMatchObject({ messages: 2_277, told: 2_277 + 150, occasions: 150, held: 1 });
    await other.stop();
    expect(await old.ids('notifications')).toHaveLength(23);
    expect(await old.ids('deliveries')).toHaveLength(23);
  });

  it('is explained as what nobody knows any more, where it was told once', async () => {
    await putFollowers(desk.connection, [{ subscriber: subscriberRow('sbr_asks'), wishes: [{ topicKey: 'paper' }] }]);
    const firstPublishedAt = daysAgo(181).toISOString();
    const copies = (['subscribers', 'none'] as const).map(notify =>
      knownArticle(publishedArticle({ id: `art_${notify}`, notify, firstPublishedAt })),
    );
    await desk.connection.collection('articleCopies').insertMany(copies.map(state => ({ _id: state.id, version: 1, state })) as object[]);
    const stateOf = async (articleId: string) => made(await desk.ops.post('/explanations', { subscriberId: 'sbr_asks', articleId })).state;
    expect([await stateOf('art_subscribers'), await stateOf('art_none')]).toEqual(['kept-no-longer', 'told-to-nobody']);
  });

  it('is planned for the next night, and says what went the last time', async () => {
    const { nextAt, begunAt, endedAt } = await old.clearOut();
    expect(new Date(nextAt).getTime()).toBeGreaterThan(Date.now());
    expect(new Date(nextAt).toLocaleTimeString('en-GB', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' })).toBe('03:30');
    expect(begunAt <= endedAt).toBe(true);
    expect((await desk.anonymous.get('/metrics')).body).toMatch(/retention_removed_total\{.*what="messages".*\} \d{4}/);
  });
});
