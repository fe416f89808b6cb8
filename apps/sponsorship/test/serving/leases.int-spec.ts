import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { KeepLeasesRunner } from '../../src/commands/serving/keep-leases.runner.js';
import { LendGoal } from '../../src/commands/serving/lend-goal.js';
import { ReturnLease } from '../../src/commands/serving/return-lease.js';
import { SettleLeases } from '../../src/commands/serving/settle-leases.js';
import { SettleLeasesRunner } from '../../src/commands/serving/settle-leases.runner.js';
import { TendLeases } from '../../src/commands/serving/tend-leases.js';
import type { Flight } from '../../src/domain/booking/flight.js';
import { HeldLeases } from '../../src/domain/serving/held-leases.js';
import { ImpressionsStore } from '../../src/store/impressions.store.js';
import { LEASE_TIMES, type LeaseTimes } from '../../src/store/lease-times.js';
import { LeasesStore } from '../../src/store/leases.store.js';
import { type CountingOffice, openOffice } from '../counting/counting-office.js';
import { LeaseBooks } from './lease-books.js';
import { type Act, LeaseRun } from './lease-run.js';

jest.setTimeout(240_000);

const goal = 25;

const replica = fc.integer({ min: 0, max: 1 });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant('lend' as const), replica, wish: fc.integer({ min: 1, max: 8 }), isNew: fc.boolean() }),
  fc.record({ do: fc.constantFrom('tend' as const, 'tend' as const, 'leave' as const, 'kill' as const), replica }),
  fc.record({ do: fc.constant('decide' as const), replica, times: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ do: fc.constant('see' as const), which: fc.nat(), again: fc.boolean() }),
  fc.record({ do: fc.constantFrom('lapse' as const, 'settle' as const) }),
);
/** What happens at once; and whether, after it, so much time passes that every transaction that was under way is over. */
const batch = fc.record({ acts: fc.array(act, { minLength: 1, maxLength: 6 }), isLong: fc.boolean() });

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
    const script = fc.array(batch, { minLength: 6, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(script, async batches => {
        const run = new LeaseRun(office, books, await sell(office), goal);
        for (const { acts, isLong } of batches) {
          await Promise.all(acts.map(one => run.take(one)));
          if (isLong) await books.outlive(run.flightId);
          expect(await run.flaws()).toEqual([]);
        }
        expect(await run.end()).toEqual([]);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it('holds for an impression whose transaction is still under way while its lease is sealed', async () => {
    const run = new LeaseRun(office, books, await sell(office), goal);
    await run.take({ do: 'lend', replica: 0, wish: 5 });
    await run.take({ do: 'decide', replica: 0, times: 5 });
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
    expect(await run.end()).toEqual([]);
    expect(await books.balance(run.flightId)).toMatchObject({ spent: 1, counted: 1 });
  });

  it('is settled later than the database lets any transaction live: its limit, and half of that until it looks', async () => {
    const admin = office.connection.getClient().db('admin');
    const { transactionLifetimeLimitSeconds: limit } = await admin.command({ getParameter: 1, transactionLifetimeLimitSeconds: 1 });
    expect(office.service.app.get<LeaseTimes>(LEASE_TIMES).settlesMs).toBeGreaterThan(1_500 * Number(limit));
  });

  it('holds for what is decided from one lease while another is given back', async () => {
    const run = new LeaseRun(office, books, await sell(office), goal);
    for (const wish of [4, 5]) await run.take({ do: 'lend', replica: 0, wish });
    const tended = run.take({ do: 'tend', replica: 0 });
    await run.take({ do: 'decide', replica: 0, times: 5 });
    await tended;
    expect(run.decided).toHaveLength(5);
    for (const which of run.decided.keys()) await run.take({ do: 'see', which, again: true });
    expect(await books.balance(run.flightId)).toMatchObject({ counted: 5 });
    expect([await run.flaws(), await run.end()]).toEqual([[], []]);
  });

  it('is settled by impressions that are all still there: a lease is given back after a day, also where it is wanted', async () => {
    const run = new LeaseRun(office, books, await sell(office), goal);
    await run.take({ do: 'lend', replica: 0, wish: 6 });
    await run.take({ do: 'decide', replica: 0, times: 2 });
    const lease = run.decided[0]?.leaseId ?? '';
    await run.take({ do: 'tend', replica: 0 });
    expect((await books.leases(run.flightId)).get(lease)).toMatchObject({ granted: 2 });
    await run.take({ do: 'decide', replica: 0, times: 1 });
    expect(run.decided.at(-1)?.leaseId).not.toBe(lease);
  });

  it('is lent before the round is over, also where the part of another flight cannot be had', async () => {
    const { app } = office.service;
    const [broken, whole] = [await sell(office), await sell(office)];
    const lend: LendGoal = Object.create(app.get(LendGoal), {
      execute: {
        value: (id: string, wish: number) => (id === broken.id ? Promise.reject(new Error('away')) : app.get(LendGoal).execute(id, wish)),
      },
    });
    const held = new HeldLeases();
    const tend = new TendLeases(held, app.get(LeasesStore), lend, app.get(ReturnLease));
    await expect(tend.execute([broken, whole])).rejects.toThrow('away');
    expect(held.accountOf(whole, Date.now()).leftAt(Date.now())).toBeGreaterThan(0);
  });

  it('is given out by the pace of the flight, however many ask', async () => {
    const [hour, now] = [3_600_000, Date.now()];
    const { id: flight } = await sell(office, { pacing: 'even', startsAt: new Date(now - hour), endsAt: new Date(now + hour) });
    const lend = office.service.app.get(LendGoal);
    await Promise.all(Array.from({ length: 8 }, () => lend.execute(flight, 10)));
    const { open } = await books.balance(flight);
    // Half of its time is over, and a twentieth is ahead.
    expect(open).toBeGreaterThanOrEqual(13);
    expect(open).toBeLessThanOrEqual(14);
  });

  it('is not given out for a flight that is paused, or is none', async () => {
    const { id: paused } = await sell(office, { state: 'paused' });
    const lend = office.service.app.get(LendGoal);
    expect([await lend.execute(paused, 5), await lend.execute('flt_none', 5)]).toEqual([
      expect.objectContaining({ granted: 0, goal }),
      expect.objectContaining({ granted: 0, goal: 0 }),
    ]);
  });
});

async function sell({ booked }: CountingOffice, over: object = {}): Promise<Flight> {
  const sold = {
    tier: 'guaranteed' as const,
    goal: { metric: 'impressions' as const, quantity: goal },
    pacing: 'as-fast-as-possible' as const,
  };
  return booked.flight({ ...sold, ...over });
}
