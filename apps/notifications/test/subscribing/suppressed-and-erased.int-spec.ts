import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { userErased } from '#contracts';
import { developmentGuestKey, guestToken } from '#signing';
import { drain, eventually, type Json, made } from '#testing';
import { SuppressAddress } from '../../src/commands/subscribing/suppress-address.js';
import { ReaderLinks } from '../../src/signing/reader-links.js';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import { askedIn, confirmLast, followByMail, hashOf, readerOf } from './mailbox-owner.js';

describe('An address that gets nothing more', () => {
  let desk: NoticeDesk;

  beforeAll(async () => {
    desk = await openNoticeDesk('suppressed');
  });
  afterAll(() => desk.stop());

  const at = '2026-11-28T12:00:00.000Z';
  const stateOf = async (id: string) => (await desk.connection.collection<Json>('subscriptions').findOne({ _id: id }))?.state;

  it('is one whose owner complained, by the address or by the mail, known here or not', async () => {
    const address = 'complains@example.com';
    const { id } = await followByMail(desk, address);
    const complain = (body: object) => desk.ops.post('/complaints', { at, ...body });
    for (let time = 0; time < 2; time += 1) expect((await complain({ address: 'Complains@Example.com' })).body).toEqual({ isKnown: true });
    expect(await desk.told('address.suppressed', hashOf(desk, address))).toEqual([
      { id: hashOf(desk, address), version: 1, reason: 'complaint', at },
    ]);
    expect(await desk.told('subscription.ended', id)).toMatchObject([{ endedBy: 'complaint' }]);
    expect(await stateOf(id)).toBe('ended');

    await followByMail(desk, 'by-mail@example.com');
    const reader = await readerOf(desk, 'by-mail@example.com');
    await desk.connection
      .collection<Json>('deliveries')
      .updateOne({ subscriberId: reader?.id }, { $set: { messageId: '<a@paper.example>' } });
    expect((await complain({ messageId: '<a@paper.example>' })).body).toEqual({ isKnown: true });
    expect(await desk.told('address.suppressed', hashOf(desk, 'by-mail@example.com'))).toHaveLength(1);
    expect((await complain({ messageId: '<none@paper.example>' })).body).toEqual({ isKnown: false });
    expect((await complain({ address: 'stranger@example.com' })).body).toEqual({ isKnown: true });
    expect(await desk.told('address.suppressed', hashOf(desk, 'stranger@example.com'))).toHaveLength(1);
  });

  it('is one that is no mailbox, for good; one that is full, for a while', async () => {
    const { id } = await followByMail(desk, 'gone@example.com');
    const soft = await followByMail(desk, 'full@example.com');
    const suppress = desk.service.app.get(SuppressAddress, { strict: false });
    await suppress.execute({ addressHash: hashOf(desk, 'gone@example.com'), reason: 'hard-bounce', at: new Date(at) });
    await suppress.execute({ addressHash: hashOf(desk, 'full@example.com'), reason: 'soft-bounce', at: new Date(at) });
    expect(await desk.told('subscription.ended', id)).toMatchObject([{ endedBy: 'bounce' }]);
    expect([await stateOf(id), await stateOf(soft.id)]).toEqual(['ended', 'confirmed']);
    expect(await desk.told('address.suppressed', hashOf(desk, 'full@example.com'))).toMatchObject([
      { reason: 'soft-bounce', until: '2026-11-29T12:00:00.000Z' },
    ]);
  });

  it('is one of a person who was erased; nothing else of them is left', async () => {
    const [guest, address] = ['gst_erased', 'erase.me@example.com'];
    const as = { headers: { 'guest-token': guestToken(guest, developmentGuestKey) } };
    const ask = (to: string, topicKey: string) =>
      desk.anonymous.post('/subscriptions', { topicKey, channel: 'mail', frequency: 'daily', address: to }, as);
    made(await ask(address, 'tag:a'));
    const { id } = made(await confirmLast(desk, address, as));
    made(await ask('another@example.com', 'tag:b'));
    const reader = await readerOf(desk, address);
    const links = desk.service.app.get(ReaderLinks, { strict: false });
    const leave = links.unsubscribeToken({ subscriberId: reader?.id ?? '', topicKey: 'tag:a', channel: 'mail' });
    const [pending] = await askedIn(desk, 'another@example.com');
    const told = { occasionId: 'article:art_1:first', subscriberId: reader?.id, because: [], createdAt: new Date() };

    await desk.wire.publish([userErased({ id: guest, version: 1, erasedAt: at })]);
    await drain(desk.service);

    const everything = async () => {
      const collections = (await desk.connection.db?.collections()) ?? [];
      return JSON.stringify(await Promise.all(collections.map(collection => collection.find().toArray())));
    };
    for (const trace of [guest, address]) expect(await everything()).not.toContain(trace);
    // As it is left by a fan-out that had read who they are before, and committed after.
    await desk.connection.collection('notifications').insertOne(told);
    await desk.connection.collection('dueWork').updateMany({ kind: 'forget-subscriber' }, { $set: { nextTryAt: new Date() } });
    await eventually(async () => expect(await everything()).not.toContain(reader?.id ?? 'none'));
    const hash = hashOf(desk, address);
    expect(await desk.told('address.suppressed', hash)).toEqual([{ id: hash, version: 1, reason: 'erased', at }]);
    expect(await desk.told('subscription.ended', id)).toMatchObject([{ endedBy: 'erasure', endedAt: at }]);
    expect((await desk.told('subscription.confirmed', id)).at(-1)).toBeNull();
    expect(await desk.told('subscriber.erased', reader?.id ?? '')).toEqual([{ id: reader?.id, version: expect.any(Number), erasedAt: at }]);

    expect((await desk.anonymous.post(`/unsubscriptions/${leave}`)).status).toBe(200);
    expect((await desk.anonymous.post(`/confirmations/${pending}`)).status).toBe(410);
    expect((await desk.anonymous.get('/me/preferences', as)).status).toBe(401);
    expect((await desk.anonymous.get(`/preferences/${links.preferencesToken(reader?.id ?? '')}`)).body.subscriptions).toEqual([]);
    // Said once more, there is nothing to do.
    await desk.wire.publish([userErased({ id: guest, version: 2, erasedAt: at })]);
    expect(await desk.told('address.suppressed', hash)).toHaveLength(1);
  });

  it('is in no event', async () => {
    expect(await desk.connection.collection('outbox').countDocuments()).toBe(0);
    const topics = ['subscription.confirmed', 'subscription.ended', 'address.suppressed', 'subscriber.erased'];
    const records = (await Promise.all(topics.map(topic => desk.wire.records(topic)))).flat();
    expect(records.length).toBeGreaterThan(5);
    expect(JSON.stringify(records)).not.toMatch(/@|example/);
  });
});
