import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '#testing';
import { KeepLeasesRunner } from '../../src/commands/serving/keep-leases.runner.js';
import { LendGoal } from '../../src/commands/serving/lend-goal.js';
import { ReturnLease } from '../../src/commands/serving/return-lease.js';
import { SettleLeases } from '../../src/commands/serving/settle-leases.js';
import { SettleLeasesRunner } from '../../src/commands/serving/settle-leases.runner.js';
import { TendLeases } from '../../src/commands/serving/tend-leases.js';
import type { Flight } from '../../src/domain/booking/flight.js';
import { HeldLeases } from '../../src/domain/serving/held-leases.js';
import { LeasesStore } from '../../src/store/leases.store.js';
import { type CountingOffice, openOffice } from '../counting/counting-office.js';
import { LeaseBooks } from './lease-books.js';

jest.setTimeout(120_000);

const [second, hour] = [1_000, 3_600_000];

describe('A round for the leases of a process', () => {
  let office: CountingOffice;
  let books: LeaseBooks;

  beforeAll(async () => {
    office = await openOffice('lease-tending');
    // What this service would do of itself is done here round by round.
    for (const runner of [KeepLeasesRunner, SettleLeasesRunner]) await office.service.app.get<KeepLeasesRunner>(runner).onModuleDestroy();
    books = new LeaseBooks(office.connection);
  });
  afterAll(() => office.stop());

  const sell = (): Promise<Flight> =>
    office.booked.flight({ tier: 'guaranteed', goal: { metric: 'impressions', quantity: 25 }, pacing: 'as-fast-as-possible' });
  const tending = (held: HeldLeases, returns: Pick<ReturnLease, 'execute'> = office.service.app.get(ReturnLease)): TendLeases => {
    const { app } = office.service;
    return new TendLeases(
      held,
      app.get(LeasesStore),
      app.get(LendGoal),
      Object.create(app.get(ReturnLease), { execute: { value: returns.execute.bind(returns) } }),
    );
  };
  /** A lease that is about to close, of a flight that was last wanted so long ago. */
  const hold = async (held: HeldLeases, flight: Flight, idleMs: number): Promise<void> => {
    const [account, now] = [held.accountOf(flight, Date.now() - idleMs), Date.now()];
    const loan = await office.service.app.get(LendGoal).execute(flight.id, 5);
    account.receive(loan, 5, { now, closesAt: now + 5 * second });
  };

  it('gives back what nobody has wanted for an hour, and lends it again only when somebody wants it', async () => {
    const [held, flight] = [new HeldLeases(), await sell()];
    await hold(held, flight, hour);
    const tend = tending(held);
    for (const _ of [1, 2]) {
      await tend.execute([flight]);
      expect((await books.leases(flight.id)).size).toBe(0);
    }
    held.accountOf(flight, Date.now()).miss(1);
    await tend.execute([flight]);
    expect((await books.leases(flight.id)).size).toBe(1);
  });

  it('lends to those that are wanted before all idle ones have been given back', async () => {
    const [held, idle, wanted] = [new HeldLeases(), await sell(), await sell()];
    await hold(held, idle, hour);
    let goOn: (back: number) => void = () => undefined;
    const slow = { execute: () => new Promise<number>(resolve => (goOn = resolve)) };
    const tended = tending(held, slow).execute([idle, wanted]);
    await eventually(() => expect(held.accountOf(wanted, Date.now()).leftAt(Date.now())).toBeGreaterThan(0));
    goOn(5);
    await tended;
  });

  it('gives back a hundred of those that nobody wants, and goes on in the next', async () => {
    const [held, now] = [new HeldLeases(), Date.now()];
    const loan = { granted: 5, reserved: 5, goal: 25 };
    for (let number = 0; number < 250; number += 1)
      held
        .accountOf({ id: `flt_over${number}` }, now)
        .receive({ ...loan, leaseId: `lea_${number}` }, 5, { now, closesAt: now + 30 * second });
    const returned: string[] = [];
    const tend = tending(held, { execute: (_, leaseId) => Promise.resolve(returned.push(leaseId)) });
    const counts: number[] = [];
    for (const _ of [1, 2, 3, 4]) {
      await tend.execute([]);
      counts.push(new Set(returned).size);
    }
    expect([counts, returned.length, held.accounts.size]).toEqual([[100, 200, 250, 250], 250, 0]);
  });

  it('extends what is wanted, here and in the database, and goes on deciding from the same lease', async () => {
    const [held, flight] = [new HeldLeases(), await sell()];
    await hold(held, flight, 0);
    const [lease] = [...(await books.leases(flight.id)).keys()];
    await books.lapse(flight.id);
    await tending(held).execute([flight]);
    const account = held.accountOf(flight, Date.now());
    expect([...(await books.leases(flight.id)).keys()]).toEqual([lease]);
    expect(account.take(Date.now() + 20 * second)).toBe(lease);
    // What is not over any more is not sealed.
    await office.service.app.get(SettleLeases).execute();
    expect(await books.isUnsealed(lease)).toBe(true);
  });

  it('trusts none of the leases that it would extend where one was sealed while it stood still, and asks anew', async () => {
    const [held, flights] = [new HeldLeases(), [await sell(), await sell()] as const];
    for (const flight of flights) await hold(held, flight, 0);
    const old = await Promise.all(flights.map(async ({ id }) => [...(await books.leases(id)).keys()][0] ?? ''));
    await books.lapse(flights[0].id);
    await office.service.app.get(SettleLeases).execute();
    await tending(held).execute(flights);
    const now = Date.now();
    const decided = flights.map(flight => held.accountOf(flight, now).take(now));
    expect(decided.filter(id => id !== undefined && !old.includes(id))).toHaveLength(2);
    // The old ones stay as they were lent, for readers may still bring what was decided from them; time settles them.
    for (const { id } of flights) expect([...(await books.leases(id)).values()]).toContainEqual(expect.objectContaining({ granted: 5 }));
  });
});
