import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { askFor, confirmAsk, end, follow, handOver, retune, type SubscriptionChange, withoutAsk } from './follow.js';
import type { Ask, Frequency, Subscription } from './subscription.js';

const frequencies: Frequency[] = ['immediate', 'hourly', 'daily', 'weekly'];
const place = { id: 'sub_1', subscriberId: 'sbr_1' };
const what = { topicKey: 'tag:harbour', channel: 'mail' } as const;
const wishes = fc.record({ frequency: fc.constantFrom(...frequencies), condition: fc.constantFrom(undefined, '"a" in tags') });
type Terms = { frequency: Frequency; condition: string | undefined };

const termsOf = ({ frequency, condition }: Terms) => ({ frequency, ...(condition !== undefined && { condition }) });
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('ask' as const), wish: wishes }),
    fc.record({ do: fc.constant('confirm' as const), which: fc.nat(20) }),
    fc.record({ do: fc.constant('follow' as const), wish: wishes }),
    fc.record({ do: fc.constant('retune' as const), wish: wishes }),
    fc.constant({ do: 'end' as const }),
    fc.constant({ do: 'expire' as const }),
  ),
  { maxLength: 25 },
);

/** What is told to somebody who can only remember the last thing that was agreed, and the last thing that was asked. */
interface Memory {
  agreed?: Terms & { since: number };
  asked?: Terms & { askId: string };
  wasEver: boolean;
}

describe('A subscription', () => {
  it('is what its reader last agreed to, whatever was asked for, confirmed late or twice, ended and begun again', () => {
    fc.assert(
      fc.property(steps, course => {
        const memory: Memory = { wasEver: false };
        const asks: Ask[] = [];
        let row: Subscription | undefined;
        let version = 0;
        let told: boolean | undefined;

        const keep = ({ before, after, events }: SubscriptionChange): void => {
          expect(before).toBe(row);
          if (after !== before) version = (before?.version ?? 0) + 1;
          expect(after?.version ?? version).toBe(version);
          for (const { event, data, version: told_ } of events) {
            expect(told_).toBe((data as { version: number }).version);
            expect(told_).toBe(after?.version);
            told = event.type === 'subscription.confirmed';
          }
          row = after;
        };

        course.forEach((step, time) => {
          const at = new Date(time);
          const proof = { at, network: '203.0.113.0/24', wording: 'a', askId: `ask_at${time}` };
          switch (step.do) {
            case 'ask': {
              const ask: Ask = { id: `ask_${time}`, ...termsOf(step.wish), expiresAt: at };
              const before = row;
              const after = askFor(row, place, { ...what, ...termsOf(step.wish) }, ask);
              keep({ before, after, events: [] });
              const isSame = memory.asked?.frequency === step.wish.frequency && memory.asked.condition === step.wish.condition;
              if (!isSame) memory.asked = { ...step.wish, askId: ask.id };
              asks.push(after.ask as Ask);
              break;
            }
            case 'confirm': {
              const ask = asks[step.which % Math.max(1, asks.length)];
              if (!row?.ask || !ask || row.ask.id !== ask.id) break;
              keep(confirmAsk(row, row.ask, { ...proof, askId: ask.id }));
              memory.agreed = { ...(memory.asked as Terms), since: memory.agreed?.since ?? time };
              delete memory.asked;
              memory.wasEver = true;
              break;
            }
            case 'follow': {
              const isSame = memory.agreed?.frequency === step.wish.frequency && memory.agreed.condition === step.wish.condition;
              keep(follow(row, place, { ...what, ...termsOf(step.wish) }, proof));
              if (isSame) break;
              memory.agreed = { ...step.wish, since: memory.agreed?.since ?? time };
              delete memory.asked;
              memory.wasEver = true;
              break;
            }
            case 'retune':
              if (row?.state !== 'confirmed' || !memory.agreed) break;
              keep(retune(row, step.wish));
              memory.agreed = { ...step.wish, since: memory.agreed.since };
              break;
            case 'end':
              if (!row) break;
              // An ask that is open outlives the end of what it is about only where that had ended before it.
              if (memory.agreed || !memory.wasEver) delete memory.asked;
              keep(end(row, 'reader', at));
              delete memory.agreed;
              break;
            case 'expire':
              if (!row?.ask) break;
              keep(withoutAsk(row));
              delete memory.asked;
              break;
          }
          expect(row?.state === 'confirmed' ? termsOf(row as Terms) : undefined).toEqual(memory.agreed && termsOf(memory.agreed));
          expect(row?.state === 'confirmed' ? row.confirmedAt?.getTime() : undefined).toBe(memory.agreed?.since);
          expect(row?.ask?.id).toBe(memory.asked?.askId);
          expect(told ?? false).toBe(memory.agreed !== undefined);
          expect(row?.state ?? 'pending').toBe(memory.agreed ? 'confirmed' : memory.wasEver ? 'ended' : 'pending');
        });
      }),
      { numRuns: 500 },
    );
  });

  it('is told of anew when it is handed over, if it is one that was told of', () => {
    const pending = askFor(undefined, place, { ...what, frequency: 'daily' }, { id: 'ask_1', frequency: 'daily', expiresAt: new Date(9) });
    expect(handOver(pending, 'sbr_2')).toEqual({ before: pending, after: { ...pending, version: 2, subscriberId: 'sbr_2' }, events: [] });
    const proof = { at: new Date(5), network: 'unknown', wording: 'a', askId: 'ask_1' };
    const { after } = confirmAsk(pending, pending.ask as Ask, proof);
    const [event] = handOver(after as Subscription, 'sbr_2').events;
    expect(event?.data).toMatchObject({ id: 'sub_1', version: 3, subscriberId: 'sbr_2', confirmedAt: new Date(5).toISOString() });
  });
});
