import { isOutage, isPermanent } from './errors.js';

/** What is to be done about an event that failed: give it up, or try it again after a while. */
export type Verdict = { readonly do: 'dead-letter' } | { readonly do: 'retry'; readonly afterMs: number };

export interface RetryOptions {
  /** Tries of one event before it is a dead letter. The count is this process's: after a rebalance it begins anew. */
  readonly maxAttempts: number;
  readonly firstPauseMs: number;
  readonly maxPauseMs: number;
}

/** The driver says "network" and yet the database answers: a failover, perhaps, so it gets more tries than a handler's own error. */
const outageFactor = 4;

/** `attempts` counts this one. Whether the database is away altogether was asked before: that is not the event's fault and counts as no try. */
export function judge(error: unknown, attempts: number, { maxAttempts, firstPauseMs, maxPauseMs }: RetryOptions): Verdict {
  if (isPermanent(error) || attempts >= (isOutage(error) ? maxAttempts * outageFactor : maxAttempts)) return { do: 'dead-letter' };
  const pause = Math.min(firstPauseMs * 2 ** (attempts - 1), maxPauseMs);
  // Full jitter on the upper half, so that processes which failed together do not come back together.
  return { do: 'retry', afterMs: pause * (0.5 + Math.random() / 2) };
}
