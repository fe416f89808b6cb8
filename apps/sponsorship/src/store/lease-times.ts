/** The times of a lease, in milliseconds. */
export interface LeaseTimes {
  /** Decisions are made from it for so long, unless it is extended. */
  readonly openMs: number;
  /** After it has closed, an impression of its last decision may still come for so long; then it is sealed. */
  readonly countsForMs: number;
  /** A transaction that has seen it unsealed is over by then: MongoDB looks every 30 s for those that are older than 60 s. */
  readonly settlesMs: number;
}

export const LEASE_TIMES = Symbol('LEASE_TIMES');

/** For impressions that count for so many minutes. Clocks may differ by some seconds before one that came in time is refused; none is ever counted too many. */
export const leaseTimes = (impressionMinutes: number): LeaseTimes => ({
  openMs: 30_000,
  countsForMs: impressionMinutes * 60_000 + 15_000,
  settlesMs: 105_000,
});

/** How long what was lent may be on its way until it is either counted or given back. */
export const underWayMs = ({ openMs, countsForMs, settlesMs }: LeaseTimes): number => openMs + countsForMs + settlesMs;
