/** Somebody else changed the aggregate first; `current` is the version that is stored now. */
export class VersionConflictError extends Error {
  readonly code = 'version-conflict';
  readonly extensions: { currentVersion: number };

  constructor(
    readonly id: string,
    readonly current: number,
  ) {
    super(`${id} is at version ${current} now`);
    this.extensions = { currentVersion: current };
  }
}

/** A cursor that no list of ours has given out. */
export class InvalidCursorError extends Error {
  readonly code = 'invalid-cursor';
  readonly errors = [{ pointer: '/after', in: 'query', message: 'Must be what the page before called `next`.' }] as const;

  constructor() {
    super('The cursor is not one that this list gave out');
  }
}

/** The database did not answer in time. Whether a write was committed is not known; with its Idempotency-Key it can be sent again safely. */
export class DatabaseUnavailableError extends Error {
  readonly code = 'database-unavailable';

  constructor(afterMs: number) {
    super(`The database did not answer within ${afterMs} ms`);
  }
}
