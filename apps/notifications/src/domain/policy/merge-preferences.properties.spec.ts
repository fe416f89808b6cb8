import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Decision, mergePreferences, type Prospect, type StoppedBy } from './merge-preferences.js';

const hour = 3_600_000;
const now = new Date('2026-11-28T12:00:00Z');
const ago = (hours: number): Date => new Date(now.getTime() - hours * hour);
const switches = fc.option(fc.boolean(), { nil: undefined });
const byChannel = fc.record({ mail: switches, inbox: switches }, { requiredKeys: [] });

/** Most things are in order, so that each layer is reached often. */
const mostly = <T>(usual: T, ...others: T[]) => fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));

const prospects: fc.Arbitrary<Prospect> = fc.record({
  now: fc.constant(now),
  channel: fc.constantFrom('mail' as const, 'inbox' as const),
  category: fc.constantFrom('news' as const, 'replies' as const, 'reports' as const),
  subscriber: fc.record({
    addressConfirmedAt: mostly<Date | undefined>(ago(1_000), undefined),
    preferences: fc.record({
      mail: mostly(true, false),
      inbox: mostly(true, false),
      byCategory: fc.record({ news: byChannel, replies: byChannel, reports: byChannel }, { requiredKeys: [] }),
    }),
    mutes: fc.subarray(['tag:a', 'thread:art_1', 'person:usr_1', 'paper'], { maxLength: 2 }),
  }),
  suppression: fc.option(
    fc.record({
      addressHash: fc.constant('a'),
      version: fc.constant(1),
      reason: fc.constantFrom(
        'hard-bounce' as const,
        'soft-bounce' as const,
        'complaint' as const,
        'unsubscribed' as const,
        'erased' as const,
      ),
      at: fc.constant(ago(50)),
      until: fc.constantFrom(undefined, ago(1), now, ago(-1)),
    }),
    { nil: undefined, freq: 3 },
  ),
  subscription: fc.record({
    state: mostly<'confirmed' | 'pending' | 'ended'>('confirmed', 'pending', 'ended'),
    confirmedAt: mostly<Date | undefined>(ago(30), undefined, ago(2)),
    frequency: fc.constantFrom('immediate' as const, 'hourly' as const, 'daily' as const, 'weekly' as const),
  }),
  meetsCondition: mostly(true, false),
  occasion: fc.record({
    at: mostly(ago(1), ago(24), ago(24.001), ago(31)),
    muteKeys: fc.subarray(['tag:a', 'section:sec_1', 'thread:art_1', 'person:usr_1']),
    isImported: mostly(false, true),
    isSilent: mostly(false, true),
  }),
});

/** Each rule by itself, in no order of the code: the number says how strong its layer is, and within the layer how early it is asked. */
const rules: readonly [strength: number, rule: StoppedBy, applies: (prospect: Prospect) => boolean][] = [
  [5.1, 'condition-not-met', p => !p.meetsCondition],
  [
    4.1,
    'category-off',
    p =>
      Object.entries(p.subscriber.preferences.byCategory[p.category] ?? {}).some(([c, on]) => c === p.channel && !on && on !== undefined),
  ],
  [
    3.2,
    'muted',
    p => new Set([...p.subscriber.mutes, ...p.occasion.muteKeys]).size < p.subscriber.mutes.length + p.occasion.muteKeys.length,
  ],
  [3.1, 'channel-off', p => !(p.channel === 'mail' ? p.subscriber.preferences.mail : p.subscriber.preferences.inbox)],
  [2.6, 'not-to-be-told', p => p.occasion.isSilent === true],
  [2.5, 'imported', p => p.occasion.isImported === true],
  [2.4, 'no-longer-news', p => p.occasion.at.getTime() + 24 * hour < p.now.getTime()],
  [2.3, 'before-confirmation', p => (p.subscription.confirmedAt?.getTime() ?? 0) > p.occasion.at.getTime()],
  [2.2, 'address-not-confirmed', p => p.channel === 'mail' && p.subscriber.addressConfirmedAt === undefined],
  [2.1, 'not-confirmed', p => p.subscription.confirmedAt === undefined || p.subscription.state === 'pending'],
  [2.05, 'ended', p => p.subscription.state === 'ended'],
  [1.1, 'suppressed', p => p.suppression !== undefined && (p.suppression.until?.getTime() ?? Number.POSITIVE_INFINITY) > p.now.getTime()],
];

const slowly = (prospect: Prospect): StoppedBy | undefined =>
  rules.filter(([, , applies]) => applies(prospect)).toSorted(([one], [other]) => one - other)[0]?.[1];

const frequencyOf = (decision: Decision) => (decision.send ? decision.frequency : undefined);
const ruleOf = (decision: Decision): StoppedBy | undefined => (decision.send ? undefined : decision.rule);

describe('Preferences', () => {
  it('are merged as a list of all rules by strength would have it', () => {
    const reached = new Set<StoppedBy | undefined>();
    fc.assert(
      fc.property(prospects, prospect => {
        const decision = mergePreferences(prospect);
        reached.add(ruleOf(decision));
        expect(ruleOf(decision)).toBe(slowly(prospect));
        expect(frequencyOf(decision)).toBe(decision.send ? prospect.subscription.frequency : undefined);
      }),
      { numRuns: 2_000 },
    );
    expect(reached.size).toBe(rules.length + 1);
  });

  it('leave a trail that ends at what decided, and names each layer before it as one that had nothing against it', () => {
    const order = ['suppression', 'legal', 'person', 'category', 'subscription', 'default'];
    fc.assert(
      fc.property(prospects, prospect => {
        const decision = mergePreferences(prospect);
        expect(decision.trail.map(({ layer }) => layer)).toEqual(order.slice(0, decision.trail.length));
        expect(decision.trail.slice(0, -1).every(({ stoppedBy }) => stoppedBy === undefined)).toBe(true);
        expect(decision.trail.at(-1)?.stoppedBy).toBe(ruleOf(decision));
        expect(decision.trail.length === order.length).toBe(decision.send);
      }),
    );
  });

  it('never tell more where something more is against it', () => {
    fc.assert(
      fc.property(prospects, fc.constantFrom('mute', 'switch off', 'suppress', 'condition'), (prospect, how) => {
        const stricter: Prospect =
          how === 'mute'
            ? { ...prospect, subscriber: { ...prospect.subscriber, mutes: [...prospect.subscriber.mutes, ...prospect.occasion.muteKeys] } }
            : how === 'switch off'
              ? {
                  ...prospect,
                  subscriber: { ...prospect.subscriber, preferences: { ...prospect.subscriber.preferences, [prospect.channel]: false } },
                }
              : how === 'suppress'
                ? { ...prospect, suppression: { addressHash: 'a', version: 1, reason: 'erased', at: now } }
                : { ...prospect, meetsCondition: false };
        expect(mergePreferences(stricter).send && !mergePreferences(prospect).send).toBe(false);
      }),
    );
  });
});
