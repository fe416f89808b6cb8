import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type Json, made } from '#testing';
import { ReaderLinks } from '../../src/signing/reader-links.js';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import { askedIn, askFor, confirmLast, followByMail, hashOf, readerOf } from './mailbox-owner.js';

const dayMs = 24 * 60 * 60 * 1_000;

describe('The address of a reader who has left', () => {
  let desk: NoticeDesk;

  beforeAll(async () => {
    desk = await openNoticeDesk('forgotten');
  });
  afterAll(() => desk.stop());

  const leave = async (address: string, scope: string): Promise<void> => {
    const subscriberId = (await readerOf(desk, address))?.id ?? '';
    const links = desk.service.app.get(ReaderLinks, { strict: false });
    const token = links.unsubscribeToken({ subscriberId, topicKey: 'tag:harbour', channel: 'mail' });
    made(await desk.anonymous.post(`/unsubscriptions/${token}`, { scope }));
  };
  /** As if what has ended had done so so many days ago. */
  const endedBefore = async (subscriberId: string, days: number): Promise<void> => {
    const endedAt = new Date(Date.now() - days * dayMs);
    await desk.connection.collection('subscriptions').updateMany({ subscriberId, state: 'ended' }, { $set: { endedAt } });
    await desk.connection
      .collection<Json>('dueWork')
      .updateOne({ _id: `forget-address:${subscriberId}` }, { $set: { dueAt: endedAt, nextTryAt: endedAt } });
  };
  const planned = (id: string) => desk.connection.collection<Json>('dueWork').countDocuments({ _id: id });
  const everything = async (): Promise<string> => {
    const collections = (await desk.connection.db?.collections()) ?? [];
    return JSON.stringify(await Promise.all(collections.map(collection => collection.find().toArray())));
  };

  it('is forgotten at once with everything; who asks anew is the same reader, and old links lead to them', async () => {
    const address = 'everything@example.com';
    await followByMail(desk, address);
    await askFor(desk, address, { frequency: 'weekly' });
    const [first, open] = await askedIn(desk, address);
    const before = await readerOf(desk, address);
    await leave(address, 'everything');
    expect((await everything()).includes(address)).toBe(false);
    expect(await readerOf(desk, address)).toMatchObject({ id: before?.id, addressHash: hashOf(desk, address) });
    expect((await desk.anonymous.post(`/confirmations/${open}`)).status).toBe(410);
    expect((await desk.anonymous.get(`/confirmations/${first}`)).body.state).toBe('ended');

    await askFor(desk, 'EVERYTHING@example.com', { topicKey: 'tag:other' });
    expect((await readerOf(desk, address))?.addressConfirmedAt).toBeUndefined();
    made(await confirmLast(desk, address));
    const again = await readerOf(desk, address);
    expect([again?.id, again?.address, again?.addressConfirmedAt]).toEqual([before?.id, 'EVERYTHING@example.com', expect.any(Date)]);
    await leave(address, 'channel');
    expect(await desk.connection.collection('subscriptions').countDocuments({ subscriberId: again?.id, state: 'confirmed' })).toBe(0);
  });

  it('is forgotten a month after the last of what came to it has ended, and not while anything comes', async () => {
    const [address, busy] = ['one-by-one@example.com', 'still-here@example.com'];
    for (const each of [address, busy]) await followByMail(desk, each);
    await followByMail(desk, busy, { topicKey: 'paper' });
    const ids = [(await readerOf(desk, address))?.id ?? '', (await readerOf(desk, busy))?.id ?? ''];
    for (const each of [address, busy]) await leave(each, 'topic');
    expect(await planned(`forget-address:${ids[0]}`)).toBe(1);
    expect((await readerOf(desk, address))?.address).toBe(address);
    for (const id of ids) await endedBefore(id, 31);
    await eventually(async () => expect(await planned(`forget-address:${ids[1]}`)).toBe(0), { withinMs: 20_000 });
    await eventually(async () => expect(await readerOf(desk, address)).not.toHaveProperty('address'), { withinMs: 20_000 });
    expect((await readerOf(desk, busy))?.address).toBe(busy);
  });

  it('is forgotten again where nobody confirms that it was asked for', async () => {
    const address = 'asked-again@example.com';
    await followByMail(desk, address);
    const id = (await readerOf(desk, address))?.id ?? '';
    await leave(address, 'everything');
    await endedBefore(id, 31);
    await eventually(async () => expect(await planned(`forget-address:${id}`)).toBe(0), { withinMs: 20_000 });
    await askFor(desk, address, { topicKey: 'tag:anew' });
    expect((await readerOf(desk, address))?.address).toBe(address);
    const past = new Date(Date.now() - 1_000);
    const subscriptions = desk.connection.collection<Json>('subscriptions');
    const asked = await subscriptions.findOne({ subscriberId: id, topicKey: 'tag:anew' });
    await subscriptions.updateOne({ _id: asked?._id }, { $set: { 'ask.expiresAt': past } });
    await desk.connection
      .collection<Json>('dueWork')
      .updateOne({ _id: `expire-ask:${asked?._id}` }, { $set: { dueAt: past, nextTryAt: past } });
    await eventually(async () => expect(await readerOf(desk, address)).not.toHaveProperty('address'), { withinMs: 20_000 });
  });

  it('makes room for another one of the same account', async () => {
    const reader = await desk.colleague('moves', 'reader');
    const join = async (address: string) => {
      made(await reader.post('/subscriptions', { topicKey: 'tag:harbour', channel: 'mail', frequency: 'daily', address }));
      made(await reader.post(`/confirmations/${(await askedIn(desk, address)).at(-1)}`));
    };
    await join('first@example.com');
    await leave('first@example.com', 'everything');
    expect((await reader.post('/subscriptions', { topicKey: 'tag:b', channel: 'mail' })).body.type).toBe('/problems/address-needed');
    await join('second@example.com');
    const { address, subscriptions } = made(await reader.get('/me/preferences'));
    expect([address, subscriptions.length]).toEqual(['s…@example.com', 1]);
    expect(await readerOf(desk, 'first@example.com')).toBeUndefined();
  });
});
