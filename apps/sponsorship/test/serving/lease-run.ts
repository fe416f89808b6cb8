import { newId } from '#persistence';
import { CountImpressions } from '../../src/commands/counting/count-impressions.js';
import { LendGoal } from '../../src/commands/serving/lend-goal.js';
import { ReturnLease } from '../../src/commands/serving/return-lease.js';
import { SettleLeases } from '../../src/commands/serving/settle-leases.js';
import { TendLeases } from '../../src/commands/serving/tend-leases.js';
import type { Flight } from '../../src/domain/booking/flight.js';
import { countBy } from '../../src/domain/counting/count-by.js';
import type { Decision } from '../../src/domain/serving/decision.js';
import type { GoalAccount } from '../../src/domain/serving/goal-account.js';
import { HeldLeases } from '../../src/domain/serving/held-leases.js';
import { LeasesStore } from '../../src/store/leases.store.js';
import type { CountingOffice } from '../counting/counting-office.js';
import type { LeaseBooks } from './lease-books.js';

/** One thing that happens; `replica` is one of two. */
export type Act =
  | { readonly do: 'lend'; readonly replica: number; readonly wish: number; readonly isNew?: boolean }
  | { readonly do: 'tend' | 'leave' | 'kill'; readonly replica: number }
  | { readonly do: 'decide'; readonly replica: number; readonly times: number }
  | { readonly do: 'see'; readonly which: number; readonly again: boolean }
  | { readonly do: 'lapse' | 'settle' };

/** Unless it is new, a lease is so old that a process gives it back when it is about to close, although it is wanted; a new one is extended. */
const longAgoMs = 25 * 3_600_000;
/** Such a lease is about to close. */
const soonMs = 5_000;

/** Two replicas and their readers, on one flight. */
export class LeaseRun {
  readonly decided: Decision[] = [];
  readonly #seen = new Set<Decision>();
  /** Of these it is known that they were; they may be settled by now. */
  readonly #sealed = new Set<string>();
  readonly #replicas = [new HeldLeases(), new HeldLeases()];

  constructor(
    private readonly office: CountingOffice,
    private readonly books: LeaseBooks,
    private readonly flight: Flight,
    private readonly goal: number,
  ) {}

  get flightId(): string {
    return this.flight.id;
  }

  async take(one: Act): Promise<void> {
    const { app } = this.office.service;
    switch (one.do) {
      case 'lend': {
        const [account, now] = [this.#account(one.replica), Date.now()];
        const loan = await app.get(LendGoal).execute(this.flightId, one.wish);
        account.receive(loan, one.wish, { now: one.isNew === true ? now : now - longAgoMs, closesAt: now + soonMs });
        return;
      }
      case 'tend':
        // Pages are decided from what it holds all the while.
        await this.#tending(one.replica).execute([this.flight]);
        return;
      case 'leave':
        await this.#tending(one.replica).giveUpAll();
        this.#replicas[one.replica] = new HeldLeases();
        return;
      case 'kill':
        this.#replicas[one.replica] = new HeldLeases();
        return;
      case 'decide':
        for (let time = 0; time < one.times; time += 1) this.#decide(one.replica);
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

  /** What is not as it must be at any time. */
  async flaws(): Promise<readonly string[]> {
    const { spent, open, granted, counted } = await this.books.balance(this.flightId);
    const leases = await this.books.leases(this.flightId);
    for (const [id, { isSealed }] of leases) if (isSealed) this.#sealed.add(id);
    const isKept = ([id, times]: readonly [string, number]): boolean =>
      times <= (leases.get(id)?.granted ?? (this.#sealed.has(id) ? times : 0));
    const must: Readonly<Record<string, boolean>> = {
      'what is counted is spent or open': counted <= spent + open,
      'what is spent or open was sold': spent + open <= this.goal,
      'what is open is what was granted': open === granted,
      'what is counted was decided': counted <= this.decided.length,
      'what was decided from a lease is not given back': [...countBy(this.decided, ({ leaseId = '' }) => leaseId)].every(isKept),
    };
    return Object.keys(must).filter(name => must[name] !== true);
  }

  /** Everything that can still come has come, or is too late. Answers what is wrong then. */
  async end(): Promise<readonly string[]> {
    await this.take({ do: 'lapse' });
    await this.books.outlive(this.flightId);
    await this.take({ do: 'settle' });
    const { spent, open, counted } = await this.books.balance(this.flightId);
    for (const [which] of this.decided.entries()) await this.#see(which, true);
    const after = await this.books.balance(this.flightId);
    const { granted } = await this.office.service.app.get(LendGoal).execute(this.flightId, this.goal);
    const must: Readonly<Record<string, boolean>> = {
      'nothing is held back': open === 0,
      'what is spent is what is counted': spent === counted,
      'nothing counts after the end': after.counted === counted,
      'all the rest can be lent again': granted === this.goal - counted,
    };
    return Object.keys(must).filter(name => must[name] !== true);
  }

  #held(replica: number): HeldLeases {
    return this.#replicas[replica] ?? new HeldLeases();
  }

  #account(replica: number): GoalAccount {
    return this.#held(replica).accountOf(this.flight, Date.now());
  }

  #tending(replica: number): TendLeases {
    const { app } = this.office.service;
    return new TendLeases(this.#held(replica), app.get(LeasesStore), app.get(LendGoal), app.get(ReturnLease));
  }

  #decide(replica: number): void {
    const leaseId = this.#account(replica).take(Date.now());
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
