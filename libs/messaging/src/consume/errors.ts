import { isDatabaseAway } from '#persistence';

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

/** The driver says that the database is away, or was a moment ago. Whether it still is, only a ping tells. */
export const isOutage = (error: unknown): boolean =>
  isDatabaseAway(error) || (error instanceof Error && error.name === 'MongoExpiredSessionError');
