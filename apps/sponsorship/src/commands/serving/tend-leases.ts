import { Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import { counter } from '#telemetry';
import type { Flight } from '../../domain/booking/flight.js';
import type { GoalAccount } from '../../domain/serving/goal-account.js';
import { HeldLeases } from '../../domain/serving/held-leases.js';
import { LeasesStore } from '../../store/leases.store.js';
import { LendGoal } from './lend-goal.js';
import { ReturnLease } from './return-lease.js';

const lentTotal = counter({
  name: 'sponsorship_goal_lent_total',
  help: 'Of the goals of flights, what this process has taken out in leases',
});
const returnedTotal = counter({ name: 'sponsorship_goal_returned_total', help: 'Of that, what it has given back undecided' });

/** Soon enough to be sure of the next round. */
const beforeItClosesMs = 10_000;
/** Far within the time for which the impressions are kept by which it is settled. */
const longestMs = 24 * 3_600_000;
/** What nobody wants waits for what somebody does: so many in a round hold up the next one by less than a second. */
const mostReturns = 100;

interface Closing {
  readonly flightId: string;
  readonly account: GoalAccount;
  readonly id: string;
}

/** The leases that are about to close, by what becomes of them. */
interface Due {
  readonly kept: Closing[];
  /** Wanted, but a day old; by flight. */
  readonly replaced: Map<string, Closing[]>;
  readonly unwanted: Closing[];
}

/** One round of what a process does for its leases, behind the back of the requests: ask for what is soon used up, extend what is still wanted, and then give back the rest. */
@Injectable()
export class TendLeases {
  readonly #atOnce = pLimit(8);

  constructor(
    private readonly held: HeldLeases,
    private readonly leases: LeasesStore,
    private readonly lend: LendGoal,
    private readonly returnLease: ReturnLease,
  ) {}

  /** Of all flights with a goal of impressions that may be shown now. */
  async execute(flights: readonly Flight[]): Promise<void> {
    const now = Date.now();
    const running = new Map(flights.map(flight => [flight.id, this.held.accountOf(flight, now)]));
    const { kept, replaced, unwanted } = this.#due(running, now);
    if (kept.length > 0) await this.#extend(kept, now);
    const renewed = [...running].map(([id, account]) => this.#renew(id, account, replaced.get(id)));
    await eachToTheEnd([...renewed, ...unwanted.slice(0, mostReturns).map(lease => this.#giveBack(lease))]);
  }

  /** Everything, at the end. */
  async giveUpAll(): Promise<void> {
    this.held.close();
    await eachToTheEnd(this.#due(new Map(), Date.now()).unwanted.map(lease => this.#giveBack(lease)));
  }

  /** A flight that is over wants none of its leases, and is forgotten once it holds none. */
  #due(running: ReadonlyMap<string, GoalAccount>, now: number): Due {
    const due: Due = { kept: [], replaced: new Map<string, Closing[]>(), unwanted: [] };
    for (const [flightId, account] of this.held.accounts) {
      const isRunning = running.has(flightId);
      const replaced: Closing[] = [];
      const isWanted = isRunning && !account.isIdleAt(now);
      const leases = account.closingBy(isRunning ? now + beforeItClosesMs : Infinity);
      if (!isRunning && leases.length === 0) this.held.forget(flightId);
      for (const { id, left, since } of leases) {
        const isOld = now - since >= longestMs;
        if (left === 0) account.drop(id);
        else (isWanted ? (isOld ? replaced : due.kept) : due.unwanted).push({ flightId, account, id });
      }
      if (replaced.length > 0) due.replaced.set(flightId, replaced);
    }
    return due;
  }

  async #renew(flightId: string, account: GoalAccount, replaced: readonly Closing[] = []): Promise<void> {
    for (const lease of replaced) await this.#giveBack(lease);
    await this.#ask(flightId, account);
  }

  async #extend(kept: readonly Closing[], now: number): Promise<void> {
    const ids = kept.map(({ id }) => id);
    const areAllThere = (await this.leases.extend(ids)) === ids.length;
    for (const { id, account } of kept) {
      if (areAllThere) account.extend(id, now + this.leases.times.openMs);
      // One of them was sealed, for this process stood still: none is trusted any more, and all are settled by time.
      else account.drop(id);
    }
  }

  /** As it is when its turn comes: until then pages are decided from it. */
  #giveBack({ flightId, account, id }: Closing): Promise<void> {
    return this.#atOnce(async () => {
      const { left, used } = account.drop(id);
      if (left > 0) returnedTotal.inc(await this.returnLease.execute(flightId, id, used));
    });
  }

  async #ask(flightId: string, account: GoalAccount): Promise<void> {
    const wish = account.wishAt(Date.now());
    if (wish === 0) return;
    await this.#atOnce(async () => {
      const now = Date.now();
      const loan = await this.lend.execute(flightId, wish);
      lentTotal.inc(loan.granted);
      account.receive(loan, wish, { now, closesAt: now + this.leases.times.openMs });
    });
  }
}

/** Also where one fails: a lease that comes after its round is over would be held by nobody. */
async function eachToTheEnd(work: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
