import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leftBy, mutedBy, scopes, scopesOf } from './leave.js';
import type { Subscription } from './subscription.js';

const topics = ['paper', 'section:sec_1', 'tag:harbour', 'article:art_1', 'thread:cmt_1'];
const channels = ['mail', 'inbox'] as const;
const frequencies = ['immediate', 'hourly', 'daily', 'weekly'] as const;
const subscriptions: fc.Arbitrary<Subscription[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    version: fc.constant(1),
    subscriberId: fc.constant('sbr_1'),
    topicKey: fc.constantFrom(...topics),
    channel: fc.constantFrom(...channels),
    frequency: fc.constantFrom(...frequencies),
    state: fc.constant('confirmed' as const),
  }),
);
const abouts = fc.record({
  topicKey: fc.constantFrom(...topics, 'digest:hourly', 'digest:daily', 'digest:weekly'),
  channel: fc.constantFrom(...channels),
});

describe('Leaving', () => {
  it('ends more with each wider scope, and by none anything of another channel, but by everything', () => {
    fc.assert(
      fc.property(subscriptions, abouts, (all, about) => {
        const [thread, topic, channel, everything] = scopes.map(scope => leftBy(scope, about, all));
        expect(thread).toEqual(topic);
        expect(channel).toEqual(expect.arrayContaining([...(topic ?? [])]));
        expect(everything).toEqual(all);
        expect(channel).toEqual(all.filter(subscription => subscription.channel === about.channel));
        for (const { topicKey, frequency } of topic ?? [])
          expect(about.topicKey === topicKey || about.topicKey === `digest:${frequency}`).toBe(true);
        expect(all.filter(({ topicKey, channel: by }) => topicKey === about.topicKey && by === about.channel)).toEqual(
          about.topicKey.startsWith('digest:') ? [] : topic,
        );
      }),
    );
  });

  it.each([
    ['thread', 'thread:cmt_1', 'thread:art_7'],
    ['thread', 'article:art_1', 'thread:art_1'],
    ['thread', 'tag:harbour', undefined],
    ['topic', 'thread:cmt_1', undefined],
    ['everything', 'article:art_1', undefined],
  ] as const)('a %s, from a message about %s, mutes %s', (scope, topicKey, expected) => {
    const article = topicKey.startsWith('thread:') ? 'art_7' : undefined;
    expect(mutedBy(scope, { topicKey, channel: 'mail' }, article)).toBe(expected);
  });

  it('offers a thread where there is one', () => {
    expect(scopesOf({ topicKey: 'thread:cmt_1', channel: 'mail' })).toEqual(scopes);
    expect(scopesOf({ topicKey: 'digest:daily', channel: 'mail' })).toEqual(['topic', 'channel', 'everything']);
  });
});
