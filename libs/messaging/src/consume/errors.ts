/** Thrown by a handler for an event that no retry will make good: it goes to the dead letters at once. */
export class PermanentError extends Error {
  readonly retriable = false;
}

/** The handler did not return in time. An effect's transaction was rolled back; a projection may still write, which its version guard absorbs. */
export class HandlerDeadlineError extends Error {
  readonly code = 'handler-deadline';

  constructor(handler: string, ms: number) {
    super(`${handler} did not return within ${ms} ms`);
  }
}

export const isPermanent = (error: unknown): boolean => error instanceof Error && 'retriable' in error && error.retriable === false;

const outages =
  /^(MongoNetwork|MongoServerSelection|MongoNotConnected|MongoTopologyClosed|MongoWaitQueue|MongoPoolC|MongooseServerSelection|MongoOperationTimeout|MongoExpiredSession)/;

/** The driver says that the database is away, or was a moment ago. Whether it still is, only a ping tells. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (outages.test(error.name) || ('code' in error && error.code === 'database-unavailable')) return true;
  return hasLabel(error, 'RetryableWriteError') || hasLabel(error, 'TransientTransactionError') ? isNotPrimary(error) : false;
}

const hasLabel = (error: Error, label: string): boolean =>
  'hasErrorLabel' in error && typeof error.hasErrorLabel === 'function' && error.hasErrorLabel(label) === true;

/** Stepping down, shutting down, electing (the server's state-change codes). */
const stateChanges = new Set([91, 189, 11_600, 11_602, 10_107, 13_435, 13_436]);
const isNotPrimary = (error: Error): boolean => 'code' in error && typeof error.code === 'number' && stateChanges.has(error.code);
