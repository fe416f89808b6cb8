import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { articlePublished, articleUnpublished, commentCreated, commentRemoved } from '#contracts';
import { Transaction } from '#messaging';
import { currentSession } from '#persistence';
import { drain, eventually } from '#testing';
import { FollowComment } from '../../src/commands/matching/follow-comment.js';
import { TellOfArticle } from '../../src/commands/matching/tell-of-article.js';
import { WithdrawArticle } from '../../src/commands/matching/withdraw-article.js';
import { knownArticle } from '../../src/domain/matching/known-article.js';
import { knownComment, removedComment } from '../../src/domain/matching/known-comment.js';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import { putFollowers, subscriberRow } from './followers.js';
import { comment, firstOf, fresh, visibleOf } from './happenings.js';
import { deliveriesTo, ended, notificationsOf, occasionRow } from './told.js';

const outside = AsyncLocalStorage.snapshot();
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

describe('what is heard of in another order than it happened', () => {
  let desk: NoticeDesk;

  beforeAll(async () => {
    desk = await openNoticeDesk('late-events', { REPLIES_GATHER_SECONDS: '600' });
    const me = subscriberRow('sbr_me', { personId: 'usr_me' });
    await putFollowers(desk.connection, [{ subscriber: me, wishes: [{ topicKey: 'thread:cmt_mine' }] }]);
  });
  afterAll(() => desk.stop());

  const put = async (...events: Parameters<NoticeDesk['wire']['publish']>[0]) => {
    await desk.wire.publish(events);
    await drain(desk.service);
  };

  it('tells of a comment whose article comes hours after it, holds up no other meanwhile, and gives none up', async () => {
    const article = fresh({ notify: 'none' });
    const [early, old, soon] = [
      comment(article, { firstVisibleAt: hoursAgo(5) }),
      comment(article, { firstVisibleAt: hoursAgo(25) }),
      comment(article),
    ];
    await put(...[early, old, soon].map(each => commentCreated(each)));
    const plans = desk.connection.collection('dueWork');
    const waiting = async () => (await plans.find({ kind: 'follow-comment' }).toArray()).map(({ key }) => String(key)).toSorted();
    expect(await waiting()).toEqual([early.id, soon.id].toSorted());
    // Looked for hours by then, it is not looked for soon.
    await plans.updateOne({ key: early.id }, { $set: { nextTryAt: new Date(Date.now() + 3_600_000) } });
    await put(articlePublished(article));
    await ended(desk.connection, visibleOf(soon));
    expect(await waiting()).toEqual([early.id]);
    await plans.updateOne({ key: early.id }, { $set: { nextTryAt: new Date() } });
    await ended(desk.connection, visibleOf(early));
    expect(await waiting()).toEqual([]);
    expect(await occasionRow(desk.connection, visibleOf(old))).toBeNull();
    expect((await notificationsOf(desk.connection, visibleOf(early))).map(({ subscriberId }) => subscriberId)).toEqual(['sbr_me']);
    expect(await desk.connection.collection('deadLetters').countDocuments()).toBe(0);
  });

  it('tells of nothing that was taken away before it was heard of', async () => {
    const [article, unpublished] = [fresh({ notify: 'none' }), fresh()];
    const gone = comment(article);
    await put(
      articlePublished(article),
      commentRemoved({ id: gone.id, version: 2, articleId: article.id, by: 'author', createdAt: gone.createdAt }),
      articleUnpublished({ id: unpublished.id, version: 2, path: unpublished.path, previousPaths: [], reason: 'unpublished' }),
    );
    await put(commentCreated(gone), articlePublished(unpublished));
    expect(await occasionRow(desk.connection, visibleOf(gone))).toBeNull();
    expect(await occasionRow(desk.connection, firstOf(unpublished))).toBeNull();
  });

  /** Tells in a transaction that knows only what was so before the end, which another transaction commits meanwhile. Answers how often it began. */
  async function tellBeside(end: (transaction: Transaction) => Promise<void>, tell: () => Promise<void>): Promise<number> {
    const transaction = desk.service.app.get(Transaction, { strict: false });
    let begun = 0;
    await transaction.run(async () => {
      begun += 1;
      const session = currentSession();
      await desk.connection.collection('occasions').findOne({}, { ...(session && { session }) });
      if (begun === 1) await outside(() => end(transaction));
      await tell();
    });
    return begun;
  }

  it('tells nobody of an article whose end is heard of at the same time as its beginning', async () => {
    const article = fresh();
    const [tell, withdraw] = [
      desk.service.app.get(TellOfArticle, { strict: false }),
      desk.service.app.get(WithdrawArticle, { strict: false }),
    ];
    const begun = await tellBeside(
      transaction => transaction.run(publish => withdraw.execute({ id: article.id, version: 2 }, publish)),
      () => tell.execute({ article: knownArticle(article), eventId: 'evt_beside', isPublication: true }),
    );
    expect(await occasionRow(desk.connection, firstOf(article))).toBeNull();
    expect(begun).toBe(2);
  });

  it('tells nobody of a comment whose end is heard of at the same time as its beginning', async () => {
    const article = fresh({ notify: 'none' });
    await put(articlePublished(article));
    const [said, follow] = [comment(article), desk.service.app.get(FollowComment, { strict: false })];
    const removed = removedComment({ id: said.id, version: 2, articleId: article.id, by: 'author', createdAt: said.createdAt });
    const begun = await tellBeside(
      transaction => transaction.run(publish => follow.execute(removed, 'evt_end', publish)),
      () => follow.execute(knownComment(said), 'evt_beginning', () => undefined),
    );
    expect(await occasionRow(desk.connection, visibleOf(said))).toBeNull();
    expect(begun).toBe(2);
  });

  it('sends no answer under an article that nobody can read any more', async () => {
    const article = fresh({ notify: 'none' });
    const answer = comment(article);
    await put(articlePublished(article), commentCreated(answer));
    await ended(desk.connection, visibleOf(answer));
    await put(articleUnpublished({ id: article.id, version: 2, path: article.path, previousPaths: [], reason: 'unpublished' }));
    const [mail] = (await deliveriesTo(desk.connection, 'sbr_me')).filter(({ _id }) => _id.startsWith(`dlv:replies:${article.id}:`));
    await desk.connection.collection('deliveries').updateOne({ _id: mail?._id as never }, { $set: { nextTryAt: new Date(0) } });
    await eventually(async () => {
      const [row] = (await deliveriesTo(desk.connection, 'sbr_me')).filter(({ _id }) => _id === mail?._id);
      expect(row).toMatchObject({ state: 'cancelled', reason: 'unpublished' });
    });
  });
});
