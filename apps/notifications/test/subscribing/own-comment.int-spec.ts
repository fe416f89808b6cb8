import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commentCreated, commentModerated, type PublicComment } from '#contracts';
import { developmentGuestKey, guestToken } from '#signing';
import { drain, eventually, type Json, made } from '#testing';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import { confirmLast } from './mailbox-owner.js';
import { say } from './say.js';

const createdAt = '2026-01-01T12:00:00.000Z';
const held = (id: string): PublicComment => ({
  id,
  version: 1,
  articleId: 'art_1',
  status: 'held',
  featured: false,
  pinned: false,
  createdAt,
});

describe('Whoever asks for answers before it is known here who wrote the comment', () => {
  let desk: NoticeDesk;

  beforeAll(async () => {
    desk = await openNoticeDesk('own-comment');
  });
  afterAll(() => desk.stop());

  const asGuest = (id: string) => ({ headers: { 'guest-token': guestToken(id, developmentGuestKey) } });
  const ask = (commentId: string, guest: string, address = `${guest.slice(4)}@example.com`) =>
    desk.anonymous.post('/replies', { commentId, address }, asGuest(guest));
  const plans = () => desk.connection.collection<Json>('dueWork');
  const followed = (commentId: string) => desk.connection.collection<Json>('subscriptions').findOne({ topicKey: `thread:${commentId}` });
  const put = async (...events: Parameters<NoticeDesk['wire']['publish']>[0]) => {
    await desk.wire.publish(events);
    await drain(desk.service);
  };
  /** What is looked for again and again is looked for now, and not found wanting. */
  const look = async (commentId: string, over: (row: Json) => void) => {
    await plans().updateMany({ kind: 'check-author' }, { $set: { nextTryAt: new Date() } });
    await eventually(async () => {
      const row = await followed(commentId);
      over(row);
      if (row) expect(await plans().findOne({ kind: 'check-author', key: row['_id'], nextTryAt: { $lte: new Date() } })).toBeNull();
    });
  };
  const isDecided = async (commentId: string) =>
    eventually(async () => expect(await plans().findOne({ kind: 'check-author', key: (await followed(commentId))?.['_id'] })).toBeNull());

  it('is taken at their word right after they have sent it, and keeps what is theirs', async () => {
    expect((await ask('cmt_soon', 'gst_ann')).body).toEqual({ state: 'mail-sent' });
    made(await confirmLast(desk, 'ann@example.com', asGuest('gst_ann')));
    await say(desk, 'cmt_soon', 'gst_ann');
    await look('cmt_soon', row => expect(row).toMatchObject({ state: 'confirmed' }));
    await isDecided('cmt_soon');
    expect(JSON.stringify(await plans().find({ kind: 'check-author' }).toArray())).not.toMatch(/gst_|@/);
  });

  it('and while it is held, when nobody is told who wrote it', async () => {
    await put(commentCreated(held('cmt_held')));
    expect((await ask('cmt_held', 'gst_bob')).body).toEqual({ state: 'mail-sent' });
    made(await confirmLast(desk, 'bob@example.com', asGuest('gst_bob')));
    await look('cmt_held', row => expect(row).toMatchObject({ state: 'confirmed' }));
    const decision = { by: 'moderator' as const, reason: 'fine' };
    await put(
      commentModerated({
        ...held('cmt_held'),
        version: 2,
        status: 'visible',
        author: { id: 'gst_bob', name: 'Bob' },
        body: 'Well',
        decision,
      }),
    );
    await look('cmt_held', row => expect(row).toMatchObject({ state: 'confirmed' }));
    await isDecided('cmt_held');
  });

  it('follows nothing where it turns out to be somebody else’s', async () => {
    expect((await ask('cmt_theirs', 'gst_eve')).body).toEqual({ state: 'mail-sent' });
    made(await confirmLast(desk, 'eve@example.com', asGuest('gst_eve')));
    await say(desk, 'cmt_theirs', 'gst_somebody');
    await look('cmt_theirs', row => expect(row).toMatchObject({ state: 'ended', endedBy: 'staff' }));
    expect((await ask('cmt_theirs', 'gst_eve')).body).toMatchObject({ status: 404, type: '/problems/comment-not-yours' });
  });

  it('nor where it was confirmed after that was known', async () => {
    await ask('cmt_others', 'gst_mal');
    await say(desk, 'cmt_others', 'gst_somebody');
    await look('cmt_others', row => expect(row).toMatchObject({ state: 'pending' }));
    made(await confirmLast(desk, 'mal@example.com', asGuest('gst_mal')));
    await look('cmt_others', row => expect(row).toMatchObject({ state: 'ended' }));
  });

  it('nor where nothing was ever heard of it', async () => {
    await ask('cmt_never', 'gst_nobody');
    made(await confirmLast(desk, 'nobody@example.com', asGuest('gst_nobody')));
    await look('cmt_never', row => expect(row).toMatchObject({ state: 'confirmed' }));
    const key = (await followed('cmt_never'))?.['_id'];
    await plans().updateOne({ kind: 'check-author', key }, { $set: { 'data.since': new Date(Date.now() - 31 * 86_400_000) } });
    await look('cmt_never', row => expect(row).toMatchObject({ state: 'ended' }));
  });
});
