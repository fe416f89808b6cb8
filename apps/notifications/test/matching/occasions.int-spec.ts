import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  articlePublished,
  articleUnpublished,
  articleUpdated,
  commentCreated,
  commentModerated,
  commentRemoved,
  type PublicComment,
} from '#contracts';
import { drain } from '#testing';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import { putFollowers, subscriberRow } from './followers.js';
import { comment, firstOf, fresh, now, visibleOf } from './happenings.js';
import { deliveriesTo, ended, notificationsOf, occasionRow, timesTold } from './told.js';

describe('from event to message', () => {
  let desk: NoticeDesk;

  beforeAll(async () => {
    desk = await openNoticeDesk('occasions', { REPLIES_GATHER_SECONDS: '600' });
    const section = { topicKey: 'section:sec_town' };
    await putFollowers(desk.connection, [
      { subscriber: subscriberRow('sbr_now'), wishes: [section, { ...section, channel: 'inbox' }] },
      { subscriber: subscriberRow('sbr_daily'), wishes: [{ ...section, frequency: 'daily' }] },
      { subscriber: subscriberRow('sbr_sea'), wishes: [{ ...section, condition: '"sea" in tags' }] },
      { subscriber: subscriberRow('sbr_late'), wishes: [{ ...section, confirmedAt: new Date('2099-01-01') }] },
      { subscriber: subscriberRow('sbr_me', { personId: 'usr_me' }), wishes: [{ topicKey: 'thread:cmt_mine' }] },
    ]);
  });
  afterAll(() => desk.stop());

  const put = async (...events: Parameters<NoticeDesk['wire']['publish']>[0]) => {
    await desk.wire.publish(events);
    await drain(desk.service);
  };

  it('tells whoever asked for it, each as they asked', async () => {
    const article = fresh();
    await put(articlePublished(article));
    await ended(desk.connection, firstOf(article));
    expect([...(await timesTold(desk.connection, firstOf(article))).keys()].toSorted()).toEqual([
      'sbr_daily mail',
      'sbr_now inbox',
      'sbr_now mail',
    ]);
    const [single] = (await deliveriesTo(desk.connection, 'sbr_now')).filter(({ occasionId }) => occasionId === firstOf(article));
    expect(single).toMatchObject({ kind: 'single', template: 'article-first', category: 'news', state: 'waiting', attempts: 0 });
    const [digest] = await deliveriesTo(desk.connection, 'sbr_daily');
    expect(digest).toMatchObject({ kind: 'digest', template: 'digest', state: 'open', gathered: 1 });
    expect(digest?.dueAt.toISOString()).toMatch(/T07:30:00.000Z$/);
  });

  it.each([
    ['imported', { imported: true }],
    ['to be told to nobody', { notify: 'none' as const }],
    ['older than a day', { firstPublishedAt: new Date(Date.now() - 25 * 3_600_000).toISOString() }],
  ])('tells nobody of what is %s', async (_, over) => {
    const article = fresh(over);
    await put(articlePublished(article));
    expect(await occasionRow(desk.connection, firstOf(article))).toBeNull();
  });

  it('gathers on in the next digest where one is closed already', async () => {
    const [digest] = await deliveriesTo(desk.connection, 'sbr_daily');
    await desk.connection.collection('deliveries').updateOne({ _id: digest?._id as never }, { $set: { state: 'waiting' } });
    const article = fresh();
    await put(articlePublished(article));
    await ended(desk.connection, firstOf(article));
    const [closed, next] = await deliveriesTo(desk.connection, 'sbr_daily');
    expect(closed).toMatchObject({ _id: digest?._id, state: 'waiting', gathered: 1 });
    expect(next).toMatchObject({ state: 'open', gathered: 1 });
    expect(next!.dueAt.getTime() - closed!.dueAt.getTime()).toBe(24 * 3_600_000);
    const told = await notificationsOf(desk.connection, firstOf(article));
    expect(told.find(({ subscriberId }) => subscriberId === 'sbr_daily')?.mail).toEqual({ deliveryId: next?._id });
  });

  it('tells of a correction those who have the first version, and shows the others what is so now', async () => {
    const article = fresh();
    await put(articlePublished(article));
    await ended(desk.connection, firstOf(article));
    const mail = `dlv:${firstOf(article)}~sbr_now:mail`;
    await desk.connection.collection('deliveries').updateOne({ _id: mail as never }, { $set: { state: 'sent' } });
    const correction = {
      id: 'c1',
      kind: 'correction' as const,
      text: 'It was Tuesday.',
      at: new Date(Date.now() + 1).toISOString(),
      position: 'top' as const,
    };
    await put(articleUpdated({ ...article, version: 2, headline: 'Corrected', corrections: [correction] }));
    const id = `article:${article.id}:correction:c1`;
    await ended(desk.connection, id);
    // The digest is not sent yet: it has the article as it is now.
    expect([...(await timesTold(desk.connection, id)).keys()].toSorted()).toEqual(['sbr_now inbox', 'sbr_now mail']);
    expect((await occasionRow(desk.connection, firstOf(article)))?.content).toMatchObject({ headline: 'Corrected', version: 2 });
    const [inside] = (await notificationsOf(desk.connection, firstOf(article))).filter(({ inbox }) => inbox);
    expect(inside?.inbox).toEqual({ amended: 'corrected' });
    await put(articleUpdated({ ...article, version: 3, corrections: [correction] }));
    expect(Math.max(...(await timesTold(desk.connection, id)).values())).toBe(1);
  });

  it('sends nothing more of what is unpublished, and says so where it was told; published again it is no news', async () => {
    const article = fresh();
    await put(articlePublished(article));
    await ended(desk.connection, firstOf(article));
    const paths = { path: '/town/the-tide-table', previousPaths: [] };
    await put(articleUnpublished({ id: article.id, version: 2, ...paths, reason: 'unpublished' }));
    await ended(desk.connection, firstOf(article), 'cancelled');
    const single = (await deliveriesTo(desk.connection, 'sbr_now')).find(({ occasionId }) => occasionId === firstOf(article));
    expect(single).toMatchObject({ state: 'cancelled', reason: 'unpublished' });
    const [told] = (await notificationsOf(desk.connection, firstOf(article))).filter(({ inbox }) => inbox);
    expect(told?.inbox).toEqual({ amended: 'unpublished' });
    await put(articlePublished({ ...article, version: 3 }));
    expect((await occasionRow(desk.connection, firstOf(article)))?.state).toBe('cancelled');
    expect(await desk.told('fan-out.completed', firstOf(article))).toHaveLength(1);
  });

  it('gathers replies in one thread, and never tells of one that is held, or one’s own', async () => {
    const article = fresh({ notify: 'none' });
    await put(articlePublished(article));
    const [one, other] = [comment(article), comment(article)];
    const own = comment(article, { author: { id: 'usr_me', name: 'Me' } });
    const { author: _author, body: _body, firstVisibleAt: _visible, ...held } = comment(article, { status: 'held' });
    await put(...[one, other, own, held as PublicComment].map(each => commentCreated(each)));
    await ended(desk.connection, visibleOf(one));
    await ended(desk.connection, visibleOf(other));
    await ended(desk.connection, visibleOf(own));
    expect(await occasionRow(desk.connection, visibleOf(held))).toBeNull();
    const mails = await deliveriesTo(desk.connection, 'sbr_me');
    expect(mails).toEqual([
      expect.objectContaining({ kind: 'replies', state: 'open', gathered: 2, template: 'replies', category: 'replies' }),
    ]);

    // Approved at last, it is told once, and taken away it leaves nothing of what it said.
    const seen = { ...comment(article), ...held, version: 2, status: 'visible' as const, firstVisibleAt: now() };
    await put(
      commentModerated({
        ...seen,
        author: { id: 'usr_other', name: 'Bo' },
        body: 'Well said',
        decision: { by: 'moderator', reason: 'fine' },
      }),
    );
    await ended(desk.connection, visibleOf(held));
    expect(await deliveriesTo(desk.connection, 'sbr_me')).toEqual([expect.objectContaining({ gathered: 3 })]);
    await put(commentRemoved({ id: held.id, version: 3, articleId: article.id, by: 'author', createdAt: held.createdAt }));
    await ended(desk.connection, visibleOf(held), 'cancelled');
    expect((await occasionRow(desk.connection, visibleOf(held)))?.content).toEqual({
      commentId: held.id,
      articleId: article.id,
      version: 3,
    });
  });
});
