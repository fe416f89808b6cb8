import type { CreditRule } from './credits.js';

/** A part of a flight's goal that this process may decide from. */
interface Lease {
  readonly id: string;
  readonly granted: number;
  /** When it was asked for. */
  readonly since: number;
  /** By this process's clock; decisions are made until then. */
  readonly closesAt: number;
  left: number;
}

/** A lease that is held, at the moment of looking. */
export type HeldLease = Readonly<Pick<Lease, 'id' | 'since' | 'left'>>;

/** What is left of a lease from which nothing is decided any more, and what was decided from it. */
export interface Remains {
  readonly left: number;
  readonly used: number;
}

/** What was lent of a goal, and how it stands now. */
export interface Loan {
  readonly leaseId?: string | undefined;
  readonly granted: number;
  /** Counted or open, in whosever hands. */
  readonly reserved: number;
  readonly goal: number;
}

/** A lease is asked for while there is still enough for so long, for as long again as this. */
const reserveSeconds = 3;
const leaseSeconds = 20;
const largestWish = 10_000;
/** Of a large goal a thousandth is nothing that anybody misses, and saves many small ones. */
const leastPart = 0.001;
const pauseMs = 10_000;
/** What nobody has wanted for so long is left to other processes. */
const idleMs = 3_600_000;

/** What one process holds of one flight's goal, and how fast it uses it up. Times are milliseconds of its own clock. */
export class GoalAccount {
  #held: Lease[] = [];
  #perSecond = 0;
  #demand = 0;
  #lookedAt: number;
  #wantedAt: number;
  #askAgainAt = 0;
  /** Of one page: more than one of a roadblock. */
  #atOnce = 1;
  #short: CreditRule | undefined;
  reserved = 0;

  constructor(
    now: number,
    private readonly goal = 0,
  ) {
    this.#lookedAt = now;
    this.#wantedAt = now;
  }

  leftAt(now: number): number {
    return this.#held.reduce((sum, { left, closesAt }) => sum + (closesAt > now ? left : 0), 0);
  }

  refuse(times: number, now: number): CreditRule | undefined {
    return this.leftAt(now) >= times ? undefined : (this.#short ?? 'no-lease');
  }

  /** That it was wanted and could not be shown. */
  miss(times: number): void {
    this.#demand += times;
    this.#atOnce = Math.max(this.#atOnce, times);
  }

  take(now: number): string | undefined {
    const lease = this.#held.find(({ left, closesAt }) => left > 0 && closesAt > now);
    if (!lease) return undefined;
    lease.left -= 1;
    this.#demand += 1;
    return lease.id;
  }

  /** How much to ask for now; 0 for nothing. To be asked once in a while: it is by this that the rate is known. */
  wishAt(now: number): number {
    this.#look(now);
    if (this.isIdleAt(now)) return 0;
    const isEnough = this.leftAt(now) >= Math.max(2 * this.#atOnce, this.#perSecond * reserveSeconds);
    if (isEnough || now < this.#askAgainAt) return 0;
    const least = Math.max(4 * this.#atOnce, Math.ceil(this.goal * leastPart));
    return Math.min(largestWish, Math.max(least, Math.ceil(this.#perSecond * leaseSeconds)));
  }

  /** The answer to a wish; `now` is when it was asked for. */
  receive({ leaseId, granted, reserved, goal }: Loan, wish: number, { now, closesAt }: { now: number; closesAt: number }): void {
    if (leaseId !== undefined) this.#held.push({ id: leaseId, granted, since: now, left: granted, closesAt });
    this.reserved = reserved;
    const isShort = granted < wish;
    this.#short = isShort ? (reserved >= goal ? 'goal-reached' : 'ahead-of-pace') : undefined;
    this.#askAgainAt = isShort ? now + pauseMs : now;
  }

  /** That nobody has wanted it for an hour; whoever does ends it at once. */
  isIdleAt(now: number): boolean {
    return this.#demand === 0 && now - this.#wantedAt >= idleMs;
  }

  /** Leases that are about to close, or are closed. Pages may be decided from them until they are dropped. */
  closingBy(time: number): readonly HeldLease[] {
    return this.#held.filter(({ closesAt }) => closesAt <= time).map(({ id, since, left }) => ({ id, since, left }));
  }

  extend(id: string, closesAt: number): void {
    this.#held = this.#held.map(lease => (lease.id === id ? { ...lease, closesAt } : lease));
  }

  /** Nothing is decided from it any more; so what it answers is final. */
  drop(id: string): Remains {
    const { left, granted } = this.#held.find(lease => lease.id === id) ?? { left: 0, granted: 0 };
    this.#held = this.#held.filter(lease => lease.id !== id);
    return { left, used: granted - left };
  }

  #look(now: number): void {
    const seconds = (now - this.#lookedAt) / 1_000;
    if (seconds < 0.2) return;
    if (this.#demand > 0) this.#wantedAt = now;
    const rate = this.#demand / seconds;
    // It follows a rise at once, and a fall slowly.
    this.#perSecond = Math.max(rate, this.#perSecond * 0.8 ** seconds);
    this.#demand = 0;
    this.#lookedAt = now;
  }
}
