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
/** A flight that nobody wanted for so long gives back what it holds, for another process may need it. */
const idleMs = 3_600_000;
/** Far within the time for which the impressions are kept by which it is settled. */
const longestMs = 24 * 3_600_000;

/** One round of what a process does for its leases, behind the back of the requests: ask for what is soon used up, extend what is still wanted, give back the rest. */
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
    const running = new Set(flights.map(({ id }) => id));
    for (const [id, account] of this.held.accounts) if (!running.has(id)) await this.#giveUp(id, account);
    for (const flight of flights) this.held.accountOf(flight, Date.now());
    await this.#renew();
    await eachToTheEnd([...this.held.accounts].map(([id, account]) => this.#ask(id, account)));
  }

  /** Everything, at the end. */
  async giveUpAll(): Promise<void> {
    this.held.close();
    await eachToTheEnd([...this.held.accounts].map(([id, account]) => this.#atOnce(() => this.#giveUp(id, account))));
  }

  async #giveUp(flightId: string, account: GoalAccount): Promise<void> {
    this.held.forget(flightId);
    for (const { id } of account.closingBy(Infinity)) await this.#giveBack(flightId, account, id);
  }

  async #renew(): Promise<void> {
    const now = Date.now();
    const wanted: { readonly id: string; readonly account: GoalAccount }[] = [];
    for (const [flightId, account] of this.held.accounts)
      for (const { id, left, since } of account.closingBy(now + beforeItClosesMs)) {
        const isKept = left > 0 && now - since < longestMs && account.isWantedWithin(idleMs, now);
        if (isKept) wanted.push({ id, account });
        else await this.#giveBack(flightId, account, id);
      }
    if (wanted.length > 0) await this.#extend(wanted, now);
  }

  async #extend(wanted: readonly { readonly id: string; readonly account: GoalAccount }[], now: number): Promise<void> {
    const ids = wanted.map(({ id }) => id);
    const areAllThere = (await this.leases.extend(ids)) === ids.length;
    for (const { id, account } of wanted) {
      if (areAllThere) account.extend(id, now + this.leases.times.openMs);
      // One of them was sealed, for this process stood still: none is trusted any more, and all are settled by time.
      else account.drop(id);
    }
  }

  /** As it is now: while another was given back, pages were decided from this one. */
  async #giveBack(flightId: string, account: GoalAccount, id: string): Promise<void> {
    const { left, used } = account.drop(id);
    if (left > 0) returnedTotal.inc(await this.returnLease.execute(flightId, id, used));
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
