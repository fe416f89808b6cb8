import type { RetryOptions } from '#messaging';

export interface SchedulingOptions {
  /** Pieces of work at a time, in one process. */
  readonly concurrency: number;
  /** How long a plan may wait that another process committed, or one whose clock differs. */
  readonly pollMs: number;
  /** Longer than a transaction may take (15 s): whoever has not ended by then is taken for dead. */
  readonly claimMs: number;
  /** For one call of a handler; stays under the transaction's own 15 s. */
  readonly handlerDeadlineMs: number;
  readonly retry: RetryOptions;
  /** A kind that nobody here handles is left this long to a newer release, which may be starting; then it counts as failed. */
  readonly unknownKindGraceMs: number;
  /** For a test that shows what it prevents: two processes then do the same work. */
  readonly switchedOff: readonly 'claim'[];
}

export const schedulingOptions = Symbol('schedulingOptions');

export const defaultScheduling: SchedulingOptions = {
  concurrency: 8,
  pollMs: 1_000,
  claimMs: 30_000,
  handlerDeadlineMs: 10_000,
  retry: { maxAttempts: 10, firstPauseMs: 500, maxPauseMs: 60_000 },
  unknownKindGraceMs: 60_000,
  switchedOff: [],
};
