import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '#persistence';
import { CountImpressions } from '../../src/commands/counting/count-impressions.js';
import { KeepLeasesRunner } from '../../src/commands/serving/keep-leases.runner.js';
import { LendGoal } from '../../src/commands/serving/lend-goal.js';
import { ReturnLease } from '../../src/commands/serving/return-lease.js';
import { SettleLeases } from '../../src/commands/serving/settle-leases.js';
import { SettleLeasesRunner } from '../../src/commands/serving/settle-leases.runner.js';
import type { Decision } from '../../src/domain/serving/decision.js';
import { GoalAccount } from '../../src/domain/serving/goal-account.js';
import { ImpressionsStore } from '../../src/store/impressions.store.js';
import { type CountingOffice, openOffice } from '../counting/counting-office.js';
import { LeaseBooks } from './lease-books.js';

jest.setTimeout(240_000);

const goal = 25;
type Act =
  | { readonly do: 'lend' | 'return' | 'kill'; readonly process: number; readonly wish: number }
  | { readonly do: 'decide'; readonly process: number; readonly times: number }
  | { readonly do: 'see'; readonly which: number; readonly again: boolean }
  | { readonly do: 'lapse' | 'settle' };

/** What happens at once; and whether, after it, so much time passes that every transaction that was under way is over. */
interface Batch {
  readonly acts: readonly Act[];
  readonly isLong: boolean;
}

const process = fc.integer({ min: 0, max: 1 });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    do: fc.constantFrom('lend' as const, 'lend' as const, 'return' as const, 'kill' as const),
    process,
    wish: fc.integer({ min: 1, max: 8 }),
  }),
  fc.record({ do: fc.constant('decide' as const), process, times: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ do: fc.constant('see' as const), which: fc.nat(), again: fc.boolean() }),
  fc.record({ do: fc.constantFrom('lapse' as const, 'settle' as const) }),
);
const batch: fc.Arbitrary<Batch> = fc.record({ acts: fc.array(act, { minLength: 1, maxLength: 6 }), isLong: fc.boolean() });

describe('The sold number of a flight', () => {
  let office: CountingOffice;
  let books: LeaseBooks;

  beforeAll(async () => {
    office = await openOffice('leases');
    // What this service would do of itself is done here in every order.
    for (const runner of [KeepLeasesRunner, SettleLeasesRunner]) await office.service.app.get<KeepLeasesRunner>(runner).onModuleDestroy();
    books = new LeaseBooks(office.connection);
  });
  afterAll(() => office.stop());

  it('is never passed, and no more is held back than the leases that are open, whatever happens at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { minLength: 6, maxLength: 14 }), async script => {
        const run = new Run(office, books, await sell(office));
        for (const { acts, isLong } of script) {
          await Promise.all(acts.map(one => run.take(one)));
          if (isLong) await books.outlive(run.flightId);
          await run.check();
        }
        await run.close();
      }),
      { numRuns: 25 },
    );
  });

  it('holds for an impression whose transaction is still under way while its lease is sealed', async () => {
    const run = new Run(office, books, await sell(office));
    await run.take({ do: 'lend', process: 0, wish: 5 });
    await run.take({ do: 'decide', process: 0, times: 5 });
    const [decision] = run.decided;
    const app = office.service.app;
    await books.inTransaction(async () => {
      expect(await books.isUnsealed(decision?.leaseId)).toBe(true);
      await books.outside(async () => {
        await books.lapse(run.flightId);
        await app.get(SettleLeases).execute();
        // Sealed, and not settled before every such transaction is over.
        expect(await books.balance(run.flightId)).toMatchObject({ spent: 0, open: 5 });
      });
      await app.get(ImpressionsStore).insert(decision ? [{ decision, at: new Date() }] : []);
    });
    await run.take({ do: 'see', which: 1, again: false });
    await run.close();
    expect(await books.balance(run.flightId)).toMatchObject({ spent: 1, counted: 1 });
  });

  it('is given out by the pace of the flight, however many ask', async () => {
    const [hour, now] = [3_600_000, Date.now()];
    const flight = await sell(office, { pacing: 'even', startsAt: new Date(now - hour), endsAt: new Date(now + hour) });
    const lend = office.service.app.get(LendGoal);
    await Promise.all(Array.from({ length: 8 }, () => lend.execute(flight, 10)));
    const { open } = await books.balance(flight);
    // Half of its time is over, and a twentieth is ahead.
    expect(open).toBeGreaterThanOrEqual(13);
    expect(open).toBeLessThanOrEqual(14);
  });

  it('is not given out for a flight that is paused, or is none', async () => {
    const paused = await sell(office, { state: 'paused' });
    const lend = office.service.app.get(LendGoal);
    expect([await lend.execute(paused, 5), await lend.execute('flt_none', 5)]).toEqual([
      expect.objectContaining({ granted: 0, goal }),
      expect.objectContaining({ granted: 0, goal: 0 }),
    ]);
  });
});

async function sell({ booked }: CountingOffice, over: object = {}): Promise<string> {
  const sold = {
    tier: 'guaranteed' as const,
    goal: { metric: 'impressions' as const, quantity: goal },
    pacing: 'as-fast-as-possible' as const,
  };
  return (await booked.flight({ ...sold, ...over })).id;
}

/** Two processes and their readers, on one flight. */
class Run {
  readonly decided: Decision[] = [];
  readonly #seen = new Set<Decision>();
  readonly #accounts = [new GoalAccount(Date.now()), new GoalAccount(Date.now())];

  constructor(
    private readonly office: CountingOffice,
    private readonly books: LeaseBooks,
    readonly flightId: string,
  ) {}

  async take(one: Act): Promise<void> {
    const { app } = this.office.service;
    switch (one.do) {
      case 'lend': {
        const [account, now] = [this.#account(one.process), Date.now()];
        account.receive(await app.get(LendGoal).execute(this.flightId, one.wish), one.wish, { now, closesAt: now + 60_000 });
        return;
      }
      case 'return':
        for (const { id, used } of this.#abandon(one.process)) await app.get(ReturnLease).execute(this.flightId, id, used);
        return;
      case 'kill':
        this.#abandon(one.process);
        return;
      case 'decide':
        for (let time = 0; time < one.times; time += 1) this.#decide(one.process);
        return;
      case 'see':
        return this.#see(one.which, one.again);
      case 'lapse':
        await this.books.lapse(this.flightId);
        await app.get(SettleLeases).execute();
        return;
      case 'settle':
        await app.get(SettleLeases).execute();
    }
  }

  async check(): Promise<void> {
    const { spent, open, granted, counted } = await this.books.balance(this.flightId);
    expect({ counted: counted <= spent + open, reserved: spent + open <= goal, open }).toEqual({
      counted: true,
      reserved: true,
      open: granted,
    });
    expect(counted).toBeLessThanOrEqual(this.decided.length);
  }

  /** Everything that can still come has come, or is too late. */
  async close(): Promise<void> {
    await this.take({ do: 'lapse' });
    await this.books.outlive(this.flightId);
    await this.take({ do: 'settle' });
    const { spent, open, counted } = await this.books.balance(this.flightId);
    expect([open, spent]).toEqual([0, counted]);
    for (const [which] of this.decided.entries()) await this.#see(which, true);
    expect((await this.books.balance(this.flightId)).counted).toBe(counted);
    expect((await this.office.service.app.get(LendGoal).execute(this.flightId, goal)).granted).toBe(goal - counted);
  }

  #account(process: number): GoalAccount {
    return this.#accounts[process] ?? new GoalAccount(Date.now());
  }

  /** Nothing is decided from what it held any more. */
  #abandon(process: number) {
    const held = this.#account(process).closingBy(Infinity);
    this.#accounts[process] = new GoalAccount(Date.now());
    return held;
  }

  #decide(process: number): void {
    const leaseId = this.#account(process).take(Date.now());
    if (leaseId !== undefined) this.decided.push(this.office.decide({ id: newId('dec'), flightId: this.flightId, leaseId }));
  }

  async #see(which: number, again: boolean): Promise<void> {
    const open = again ? this.decided : this.decided.filter(decision => !this.#seen.has(decision));
    const decision = open[which % Math.max(1, open.length)];
    if (!decision) return;
    this.#seen.add(decision);
    const hit = { metric: 'impressions' as const, at: new Date(), bucket: 'counted' as const, of: {}, decision };
    await this.office.service.app.get(CountImpressions).execute(hit);
  }
}
