import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { subscriberRow, subscriptionRow } from '../../../test/matching/followers.js';
import { Conditions } from '../matching/conditions.js';
import type { Subscriber } from '../subscribing/subscriber.js';
import type { Frequency, Subscription } from '../subscribing/subscription.js';
import { decide } from './decide.js';

const now = new Date('2026-11-28T12:00:00Z');
const occasion = {
  kind: 'comment-visible' as const,
  at: new Date('2026-11-28T11:00:00Z'),
  category: 'replies' as const,
  topicKeys: ['thread:cmt_1', 'article:art_1'],
  content: { articleId: 'art_1', authorId: 'usr_9', tags: ['india'] },
};
const subscriber = (over: Partial<Subscriber> = {}): Subscriber => ({ ...subscriberRow('sbr_1'), id: 'sbr_1', ...over });
const wish = (over: Partial<Subscription> & Pick<Subscription, 'topicKey'>): Subscription => {
  const { _id: id, ...row } = subscriptionRow('sbr_1', over);
  return { id, ...row };
};
const decided = (subscriptions: readonly Subscription[], over: Partial<Subscriber> = {}, about: Parameters<typeof decide>[0] = occasion) =>
  decide(about, { subscriber: subscriber(over), subscriptions }, new Conditions(about.content), now);

describe('what one person is told', () => {
  it('is nothing of their own comment, whatever they have asked for', () => {
    const own = decided([wish({ topicKey: 'article:art_1' }), wish({ topicKey: 'article:art_1', channel: 'inbox' })], {
      personId: 'usr_9',
    });
    expect([own.isOwn, own.mail, own.inbox]).toEqual([true, undefined, undefined]);
  });

  it('goes once by each channel, by the soonest of what they asked for, and of equals by the narrowest', () => {
    const { mail, inbox } = decided([
      wish({ topicKey: 'article:art_1', frequency: 'immediate' }),
      wish({ topicKey: 'thread:cmt_1', frequency: 'daily' }),
      wish({ topicKey: 'article:art_1', channel: 'inbox', frequency: 'hourly' }),
      wish({ topicKey: 'thread:cmt_1', channel: 'inbox', frequency: 'hourly' }),
    ]);
    expect([mail?.subscription.topicKey, mail?.frequency]).toEqual(['article:art_1', 'immediate']);
    expect([inbox?.subscription.topicKey, inbox?.frequency]).toEqual(['thread:cmt_1', 'hourly']);
  });

  it.each([
    ['the topic', 'article:art_1'],
    ['the article’s thread', 'thread:art_1'],
    ['who wrote it', 'person:usr_9'],
  ])('is nothing where they have muted %s', (_, mute) => {
    expect(decided([wish({ topicKey: 'thread:cmt_1' })], { mutes: [mute] }).mail).toBeUndefined();
  });

  it('is nothing by mail where they have no address, or their condition is not met', () => {
    expect(decided([wish({ topicKey: 'thread:cmt_1', condition: '"nepal" in tags' })]).mail).toBeUndefined();
    expect(decided([wish({ topicKey: 'thread:cmt_1', condition: '"india" in tags' })]).mail).toBeDefined();
    const { address: _, ...gone } = subscriber();
    expect(
      decide(occasion, { subscriber: gone, subscriptions: [wish({ topicKey: 'thread:cmt_1' })] }, new Conditions({}), now).mail,
    ).toBeUndefined();
  });

  it('is a correction whatever their condition says, but by mail only where what it corrects has come by mail', () => {
    const correction = { ...occasion, kind: 'article-correction' as const, category: 'news' as const };
    const subscriptions = [
      wish({ topicKey: 'article:art_1', condition: '"nepal" in tags' }),
      wish({ topicKey: 'article:art_1', channel: 'inbox' }),
    ];
    expect(decided(subscriptions, {}, correction).mail).toBeDefined();
    const unmailed = decide(correction, { subscriber: subscriber(), subscriptions, hasNoMail: true }, new Conditions({}), now);
    expect([unmailed.mail, unmailed.inbox?.subscription.channel]).toEqual([undefined, 'inbox']);
  });

  it('does not depend on the order in which their subscriptions are found', () => {
    const wishes = fc
      .uniqueArray(
        fc.record({
          topicKey: fc.constantFrom('thread:cmt_1', 'article:art_1'),
          channel: fc.constantFrom('mail' as const, 'inbox' as const),
          frequency: fc.constantFrom<Frequency>('immediate', 'hourly', 'daily', 'weekly'),
          state: fc.constantFrom('confirmed' as const, 'ended' as const),
        }),
        { selector: ({ topicKey, channel }) => `${topicKey} ${channel}` },
      )
      .map(list => list.map(wish));
    fc.assert(
      fc.property(
        wishes.chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const [one, other] = [decided(list), decided(shuffled)];
          expect([other.mail, other.inbox]).toEqual([one.mail, one.inbox]);
          expect(one.mail !== undefined).toBe(list.some(({ channel, state }) => channel === 'mail' && state === 'confirmed'));
        },
      ),
    );
  });
});
