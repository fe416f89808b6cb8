import type { Rule } from './rule.js';
import type { ServedFlight } from './served-flight.js';

export type CreditRule = Extract<Rule, 'goal-reached' | 'ahead-of-pace' | 'no-lease'>;

/** What this process may still decide for flights that have a goal. */
export interface Credits {
  /** Why it may not be shown another `times`; nothing where it may. */
  refuse(served: ServedFlight, times: number, at: Date): CreditRule | undefined;
  /** After `refuse` has let it pass: the lease that it is shown from; none for a goal of clicks. */
  take(served: ServedFlight, at: Date): string | undefined;
  /** How often it is still to be shown for its goal, per hour that it has left; for clicks, as often as they are likely to take. */
  needOf(served: ServedFlight, at: Date): number;
}
