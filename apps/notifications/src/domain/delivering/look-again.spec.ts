import { describe, expect, it } from '@jest/globals';
import { deliveryOf, occasionOf, subscriberOf, subscriptionOf } from '../../../test/delivering/mail-room.js';
import { lookAgain, type Standing } from './look-again.js';

const now = new Date();
const standing = (changes: Partial<Standing> = {}): Standing => ({
  delivery: deliveryOf(1),
  subscriber: subscriberOf(1),
  items: [{ occasion: occasionOf(), subscriptions: [subscriptionOf(1)] }],
  ...changes,
});
const suppression = { addressHash: 'a', version: 1, at: new Date(0) };
const service = deliveryOf(1, { category: 'service', template: 'confirm-subscription' });
const { address: _, ...withoutAddress } = subscriberOf(1);
const { addressConfirmedAt: __, ...unconfirmed } = subscriberOf(1);

const takenDown = occasionOf({ state: 'cancelled', withdrawing: { after: '', because: 'unpublished' } });

describe('The last look before a message goes out', () => {
  it('lets it go to whom still wants it', () => {
    expect(lookAgain(standing(), now)).toMatchObject({ do: 'send', topicKey: 'paper', occasions: [{ id: 'article:art_1:first' }] });
  });

  it.each<[string, Partial<Standing>]>([
    ['subscriber-gone', { subscriber: undefined }],
    ['no-address', { subscriber: withoutAddress }],
    ['not-confirmed', { subscriber: unconfirmed }],
    ['mail-is-off', { subscriber: subscriberOf(1, { preferences: { mail: false, inbox: true, byCategory: {} } }) }],
    [
      'category-is-off',
      { subscriber: subscriberOf(1, { preferences: { mail: true, inbox: true, byCategory: { news: { mail: false } } } }) },
    ],
    ['cancelled', { items: [{ occasion: occasionOf({ state: 'cancelled' }), subscriptions: [subscriptionOf(1)] }] }],
    ['unpublished', { items: [{ occasion: takenDown, subscriptions: [subscriptionOf(1)] }] }],
    ['cancelled', { items: [] }],
    ['left', { items: [{ occasion: occasionOf(), subscriptions: [subscriptionOf(1, { state: 'ended' })] }] }],
    ['left', { items: [{ occasion: occasionOf(), subscriptions: [subscriptionOf(1, { channel: 'inbox' })] }] }],
    [
      'muted',
      {
        subscriber: subscriberOf(1, { mutes: ['tag:a', 'section:sec_1'] }),
        items: [{ occasion: occasionOf({ topicKeys: ['section:sec_1'] }), subscriptions: [subscriptionOf(1)] }],
      },
    ],
    [
      'muted',
      {
        subscriber: subscriberOf(1, { mutes: ['thread:art_1'] }),
        items: [
          { occasion: occasionOf({ topicKeys: ['thread:cmt_1'], content: { articleId: 'art_1' } }), subscriptions: [subscriptionOf(1)] },
        ],
      },
    ],
    ['too-late', { delivery: deliveryOf(1, { dueAt: new Date(now.getTime() - 25 * 3_600_000) }) }],
  ])('stops it: %s', (reason, changes) => {
    const { subscriber, ...rest } = standing(changes);
    const whole = { ...rest, ...(subscriber && { subscriber }) };
    expect(lookAgain(whole, now)).toEqual({ do: 'leave', state: 'cancelled', reason });
  });

  it('stops it for an address that gets nothing more, by whatever was last', () => {
    const looks = lookAgain(standing({ suppression: { ...suppression, reason: 'complaint' } }), now);
    expect(looks).toEqual({ do: 'leave', state: 'suppressed', reason: 'complaint' });
  });

  it('says so too where the address itself is gone by then', () => {
    const looks = lookAgain(standing({ subscriber: withoutAddress, suppression: { ...suppression, reason: 'unsubscribed' } }), now);
    expect(looks).toEqual({ do: 'leave', state: 'suppressed', reason: 'unsubscribed' });
  });

  it('lets a suppression pass that is over', () => {
    const until = new Date(now.getTime() - 1);
    expect(lookAgain(standing({ suppression: { ...suppression, reason: 'soft-bounce', until } }), now).do).toBe('send');
  });

  it('asks of what a reader has asked for a moment ago only whether it can come', () => {
    const asked = standing({ delivery: service, subscriber: unconfirmed, items: [] });
    expect(lookAgain(asked, now)).toMatchObject({ do: 'send', occasions: [] });
    expect(lookAgain({ ...asked, suppression: { ...suppression, reason: 'unsubscribed' } }, now).do).toBe('send');
    expect(lookAgain({ ...asked, suppression: { ...suppression, reason: 'hard-bounce' } }, now).do).toBe('leave');
  });

  it('leaves out what was muted since: a discussion, or whoever wrote it', () => {
    const reply = (id: string, authorId: string) =>
      occasionOf({ id, kind: 'comment-visible', topicKeys: ['thread:cmt_1'], content: { articleId: 'art_1', authorId } });
    const items = ['usr_loud', 'usr_kind'].map(by => ({
      occasion: reply(`comment:${by}:visible`, by),
      subscriptions: [subscriptionOf(1)],
    }));
    const look = (mutes: string[]) => lookAgain(standing({ items, subscriber: subscriberOf(1, { mutes }) }), now);
    expect(look(['person:usr_loud'])).toMatchObject({ do: 'send', occasions: [{ id: 'comment:usr_kind:visible' }] });
    expect(look(['thread:art_1'])).toEqual({ do: 'leave', state: 'cancelled', reason: 'muted' });
  });

  it('lets what is paused wait', () => {
    const paused = { occasion: occasionOf({ state: 'paused' }), subscriptions: [subscriptionOf(1)] };
    expect(lookAgain(standing({ items: [paused] }), now)).toEqual({ do: 'wait' });
  });

  it('leaves out of a digest what is cancelled, left or muted, and lets the rest go, to be left as a digest', () => {
    const delivery = deliveryOf(1, { id: 'dlv:digest:daily:2026-11-28T07:30+01:00:sbr_1:mail', kind: 'digest', template: 'digest' });
    const items = [
      { occasion: occasionOf({ id: 'article:a:first', state: 'cancelled' }), subscriptions: [subscriptionOf(1)] },
      { occasion: occasionOf({ id: 'article:b:first' }), subscriptions: [subscriptionOf(2, { state: 'ended' })] },
      { occasion: occasionOf({ id: 'article:c:first' }), subscriptions: [subscriptionOf(3, { topicKey: 'tag:c' })] },
      { occasion: occasionOf({ id: 'article:d:first', topicKeys: ['tag:d'] }), subscriptions: [subscriptionOf(4, { topicKey: 'tag:d' })] },
    ];
    const look = lookAgain(standing({ delivery, items, subscriber: subscriberOf(1, { mutes: ['tag:d'] }) }), now);
    expect(look).toMatchObject({ do: 'send', topicKey: 'digest:daily', occasions: [{ id: 'article:c:first' }] });
  });
});
