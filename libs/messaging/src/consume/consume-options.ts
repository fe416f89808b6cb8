import type { RetryOptions } from './retry.layer.js';

/** What keeps a promise of the delivery; switched off only to show what it prevents. */
export type Guard = 'inbox' | 'deadline' | 'database-gate' | 'commit-after-work';

export interface ConsumeOptions {
  /** Events of one transaction, at most. */
  readonly effectGroup: number;
  /** For one call of an effect's handler; with `groupMs` it stays under the transaction's own 15 s. */
  readonly effectDeadlineMs: number;
  /** For one call of a projection's handler, with its whole batch. */
  readonly projectionDeadlineMs: number;
  /** A group of effects ends here even when it is not full: a transaction must stay short. */
  readonly groupMs: number;
  readonly retry: RetryOptions;
  /** The broker gives our partitions away after this silence. Handlers may be slower: the heartbeat does not wait for them. */
  readonly sessionTimeoutMs: number;
  /** Without a step forward while records wait, the consumer is called stalled. */
  readonly stallGraceMs: number;
  readonly switchedOff: readonly Guard[];
}

export const consumeOptions = Symbol('consumeOptions');

export const defaultConsume: ConsumeOptions = {
  effectGroup: 50,
  effectDeadlineMs: 10_000,
  projectionDeadlineMs: 30_000,
  groupMs: 2_000,
  retry: { maxAttempts: 8, firstPauseMs: 200, maxPauseMs: 30_000 },
  sessionTimeoutMs: 15_000,
  stallGraceMs: 60_000,
  switchedOff: [],
};
