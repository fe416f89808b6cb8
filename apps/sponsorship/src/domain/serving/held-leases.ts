import type { Flight } from '../booking/flight.js';
import type { CreditRule, Credits } from './credits.js';
import { GoalAccount } from './goal-account.js';
import type { ServedFlight } from './served-flight.js';

const hourMs = 3_600_000;

/** Of a goal of clicks: how many there are, of how many views, and how many there may be by now. */
export interface ClickProgress {
  readonly clicked: number;
  readonly views: number;
  readonly allowed: number;
}

/** Until it is known of a flight, a click is taken to need so many: what is usual of advertising on pages. */
const usualViews = 1_000;

/** All that this process holds of the goals of flights, and what it knows of their clicks. */
export class HeldLeases implements Credits {
  readonly #accounts = new Map<string, GoalAccount>();
  readonly #clicks = new Map<string, ClickProgress>();
  readonly #wantedClicks = new Set<string>();
  #isClosed = false;
  /** When a flight could have been shown if there had been a lease. */
  onMiss: () => void = () => undefined;

  refuse(served: ServedFlight, times: number, at: Date): CreditRule | undefined {
    const rule = this.peek(served, times, at);
    if (served.flight.goal?.metric === 'clicks') this.#wantedClicks.add(served.flight.id);
    if (rule === undefined || served.flight.goal?.metric !== 'impressions') return rule;
    this.accountOf(served.flight, at.getTime()).miss(times);
    if (rule === 'no-lease') this.onMiss();
    return rule;
  }

  /** As `refuse`, for somebody who only wants to know. */
  peek({ flight: { id, goal } }: ServedFlight, times: number, at: Date): CreditRule | undefined {
    if (!goal) return undefined;
    if (goal.metric === 'clicks') return refuseClicks(goal.quantity, this.#clicks.get(id));
    const account = this.#accounts.get(id);
    return account && !this.#isClosed ? account.refuse(times, at.getTime()) : 'no-lease';
  }

  take({ flight: { id, goal } }: ServedFlight, at: Date): string | undefined {
    return goal?.metric === 'impressions' ? this.#accounts.get(id)?.take(at.getTime()) : undefined;
  }

  needOf({ flight: { id, goal }, endsAt }: ServedFlight, at: Date): number {
    const quantity = goal?.quantity ?? 1;
    const isOfClicks = goal?.metric === 'clicks';
    const views = isOfClicks ? viewsFor(quantity, this.#clicks.get(id)) : quantity - (this.#accounts.get(id)?.reserved ?? 0);
    return (Math.max(1, views) * hourMs) / Math.max(1, endsAt - at.getTime());
  }

  /** Begun where there is none. */
  accountOf({ id, goal }: Pick<Flight, 'id' | 'goal'>, now: number): GoalAccount {
    let account = this.#accounts.get(id);
    if (!account) this.#accounts.set(id, (account = new GoalAccount(now, goal?.quantity)));
    return account;
  }

  get accounts(): ReadonlyMap<string, GoalAccount> {
    return this.#accounts;
  }

  forget(flightId: string): void {
    this.#accounts.delete(flightId);
  }

  /** Whether its clicks are to be looked up: nobody knows them yet, or it was wanted since this was asked last. */
  needsClicks(flightId: string): boolean {
    return this.#wantedClicks.delete(flightId) || !this.#clicks.has(flightId);
  }

  /** Of flights that are over nothing is kept. */
  keepClicksOf(flightIds: ReadonlySet<string>): void {
    for (const known of [this.#clicks, this.#wantedClicks]) for (const id of known.keys()) if (!flightIds.has(id)) known.delete(id);
  }

  /** Until it is known, the flight is not shown. */
  learnClicks(flightId: string, progress: ClickProgress): void {
    this.#clicks.set(flightId, progress);
  }

  /** Nothing more is decided from any lease. */
  close(): void {
    this.#isClosed = true;
  }
}

/** What the clicks that are missing take, by what its clicks have taken until now; the first few tell little, so they are mixed with what is usual. */
function viewsFor(goal: number, { clicked, views }: Pick<ClickProgress, 'clicked' | 'views'> = { clicked: 0, views: 0 }): number {
  return (goal - clicked) * ((views + usualViews) / (clicked + 1));
}

function refuseClicks(goal: number, progress: ClickProgress | undefined): CreditRule | undefined {
  if (!progress) return 'no-lease';
  if (progress.clicked >= goal) return 'goal-reached';
  return progress.clicked >= progress.allowed ? 'ahead-of-pace' : undefined;
}
