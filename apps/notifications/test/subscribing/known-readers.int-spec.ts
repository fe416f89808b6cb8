import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { developmentGuestKey, guestToken } from '#signing';
import { type Json, made } from '#testing';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import { askedIn, confirmLast, followByMail, readerOf } from './mailbox-owner.js';
import { say } from './say.js';

describe('A reader who is known', () => {
  let desk: NoticeDesk;

  beforeAll(async () => {
    desk = await openNoticeDesk('known-readers');
  });
  afterAll(() => desk.stop());

  const tag = (topicKey: string, channel: string, more: object = {}) => ({ topicKey, channel, frequency: 'immediate', ...more });
  const rows = (filter: Json) => desk.connection.collection('subscriptions').find(filter).sort({ _id: 1 }).toArray();
  const asGuest = (id: string) => ({ headers: { 'guest-token': guestToken(id, developmentGuestKey) } });

  it('follows things on their own page at once, and by mail when the address is confirmed; both are one reader then', async () => {
    const reader = await desk.colleague('joiner', 'reader');
    const address = 'joiner@example.com';
    expect((await reader.post('/subscriptions', tag('tag:a', 'inbox'))).body).toEqual({ state: 'confirmed' });
    expect((await reader.post('/subscriptions', tag('tag:a', 'mail'))).body).toMatchObject({ type: '/problems/address-needed' });
    const before = await reader.get('/me/preferences');
    expect(before.body).not.toHaveProperty('address');

    // What the address followed before anybody knew whose it is.
    const old = await followByMail(desk, address, { topicKey: 'tag:old' });
    expect((await reader.post('/subscriptions', tag('tag:b', 'mail', { address }))).body).toEqual({ state: 'pending' });
    const token = (await askedIn(desk, address)).at(-1);
    expect((await reader.get('/me/preferences')).body).toEqual(before.body);
    made(await reader.post(`/confirmations/${token}`));

    const after = made(await reader.get('/me/preferences'));
    expect(after.address).toBe('j…@example.com');
    expect(after.subscriptions.map(({ topicKey, channel, state }: Json) => [topicKey, channel, state])).toEqual([
      ['tag:a', 'inbox', 'confirmed'],
      ['tag:old', 'mail', 'confirmed'],
      ['tag:b', 'mail', 'confirmed'],
    ]);
    const told = await desk.told('subscription.confirmed', old.id);
    expect(new Set(told.map(({ subscriberId }: Json) => subscriberId)).size).toBe(2);
    expect((await desk.anonymous.get(old.preferencesUrl)).body).toEqual(after);
    expect((await reader.post('/subscriptions', tag('tag:c', 'mail'))).body).toEqual({ state: 'confirmed' });
    expect((await reader.post('/subscriptions', tag('tag:d', 'mail', { address: 'JOINER@example.com' }))).body).toEqual({
      state: 'confirmed',
    });
    expect((await reader.post('/subscriptions', tag('tag:d', 'mail', { address: 'other@example.com' }))).body).toEqual({
      state: 'pending',
    });
  });

  it('does not get hold of somebody else’s address, though that one confirms what they asked for', async () => {
    const [reader, address] = [await desk.colleague('taker', 'reader'), 'victim@example.com'];
    await followByMail(desk, address, { topicKey: 'tag:private' });
    made(await reader.post('/subscriptions', tag('tag:bait', 'mail', { address })));
    const token = (await askedIn(desk, address)).at(-1);
    const other = await desk.colleague('bystander', 'reader');
    for (const press of [() => other.post(`/confirmations/${token}`), () => reader.post(`/confirmations/${token}`)]) made(await press());
    for (const person of [reader, other])
      expect((await person.get('/me/preferences')).body).toMatchObject({ version: 0, subscriptions: [] });
    expect((await readerOf(desk, address))?.personId).toBeUndefined();
  });

  it('has one version for all of their preferences, from the first change on', async () => {
    const reader = await desk.colleague('settings', 'reader');
    const first = { digestWeekday: 5, mutes: ['person:usr_1', 'person:usr_1'], preferences: { byCategory: { replies: { mail: false } } } };
    expect((await reader.get('/me/preferences')).headers.get('etag')).toBe('"0"');
    const begun = made(await reader.patch('/me/preferences', first, { version: 0 }));
    expect(begun).toMatchObject({ version: 1, digestWeekday: 5, mutes: ['person:usr_1'] });
    expect(begun.preferences).toEqual({ mail: true, inbox: true, byCategory: { replies: { mail: false } } });
    expect(made(await reader.patch('/me/preferences', first, { version: 1 })).version).toBe(1);
    await reader.post('/subscriptions', tag('tag:a', 'inbox', { condition: '"a" in tags' }));
    expect((await reader.patch('/me/preferences', { digestWeekday: 1 }, { version: 1 })).status).toBe(412);
    const [row] = (await reader.get('/me/preferences')).body.subscriptions;
    const patch = { quiet: { from: '23:00', until: '06:00' }, subscriptions: [{ id: row.id, condition: null }] };
    const changed = made(await reader.patch('/me/preferences', patch, { version: 2 }));
    expect(changed.subscriptions).toEqual([
      { id: row.id, topicKey: 'tag:a', channel: 'inbox', frequency: 'immediate', state: 'confirmed', confirmedAt: row.confirmedAt },
    ]);
    expect(made(await reader.patch('/me/preferences', { quiet: null }, { version: 3 }))).not.toHaveProperty('quiet');
    const other = await desk.colleague('stranger', 'reader');
    for (const [version, person] of [
      [4, reader],
      [0, other],
    ] as const)
      expect(
        (await person.patch('/me/preferences', { subscriptions: [{ id: person === other ? row.id : 'sub_0', ended: true }] }, { version }))
          .body,
      ).toMatchObject({ type: '/problems/unknown-subscription', errors: [{ pointer: '/subscriptions/0/id' }] });
    expect((await desk.anonymous.get('/me/preferences')).status).toBe(401);
  });

  it('follows answers to their own comment, and to no other', async () => {
    const [guest, address] = ['gst_replies', 'replies@example.com'];
    await say(desk, 'cmt_own', guest);
    await say(desk, 'cmt_other', 'gst_somebody');
    const ask = (body: object, as = asGuest(guest)) => desk.anonymous.post('/replies', body, as);
    expect((await desk.anonymous.post('/replies', { commentId: 'cmt_own' })).status).toBe(401);
    expect((await ask({ commentId: 'cmt_own', address }, { headers: { 'guest-token': `${guest}.forged` } })).status).toBe(401);
    expect((await ask({ commentId: 'cmt_other', address })).body).toMatchObject({ status: 404, type: '/problems/comment-not-yours' });
    expect((await ask({ commentId: 'cmt_own' })).body).toMatchObject({ status: 422, errors: [{ pointer: '/address' }] });
    expect((await ask({ commentId: 'cmt_own', address })).body).toEqual({ state: 'mail-sent' });
    made(await confirmLast(desk, address, asGuest(guest)));
    await say(desk, 'cmt_again', guest);
    expect((await ask({ commentId: 'cmt_again' })).body).toEqual({ state: 'confirmed' });
    const followed = await rows({ subscriberId: (await readerOf(desk, address))?.id });
    expect(followed).toMatchObject(['cmt_own', 'cmt_again'].map(id => ({ topicKey: `thread:${id}`, channel: 'mail', state: 'confirmed' })));
    expect((await readerOf(desk, address))?.personId).toBe(guest);
    expect((await desk.anonymous.post('/subscriptions', tag('thread:cmt_own', 'mail', { address }))).status).toBe(403);
  });

  it('has no inbox as a guest, who has no page to find it on', async () => {
    const answer = await desk.anonymous.post('/subscriptions', tag('tag:a', 'inbox'), asGuest('gst_inbox'));
    expect([answer.status, answer.body.type]).toEqual([401, '/problems/account-required']);
    expect(await desk.connection.collection('subscribers').countDocuments({ personId: 'gst_inbox' })).toBe(0);
  });

  it('follows answers on their own page too, with an account', async () => {
    const reader = await desk.colleague('writer-of-comments', 'reader');
    made(await reader.post('/subscriptions', tag('tag:a', 'inbox')));
    const [{ subscriberId } = { subscriberId: '' }] = (await rows({})).slice(-1) as Json[];
    const person = await desk.connection.collection<Json>('subscribers').findOne({ _id: subscriberId });
    await say(desk, 'cmt_account', String(person?.personId));
    expect((await reader.post('/replies', { commentId: 'cmt_account' })).body).toEqual({ state: 'confirmed' });
    expect(await rows({ subscriberId, topicKey: 'thread:cmt_account' })).toMatchObject([{ channel: 'inbox', state: 'confirmed' }]);
  });

  it('follows a campaign’s reports where they sell it, and not else', async () => {
    const [seller, reader] = [await desk.colleague('seller', 'ad-manager'), await desk.colleague('curious', 'reader')];
    expect((await reader.post('/subscriptions', tag('report:cmp_1', 'inbox'))).status).toBe(403);
    expect((await desk.anonymous.post('/subscriptions', tag('report:cmp_1', 'mail', { address: 'curious@example.com' }))).status).toBe(403);
    expect((await seller.post('/subscriptions', tag('report:cmp_1', 'inbox'))).status).toBe(202);
  });
});
