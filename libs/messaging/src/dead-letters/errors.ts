export class DeadLetterNotFoundError extends Error {
  readonly code = 'dead-letter-not-found';

  constructor(id: string) {
    super(`There is no dead letter ${id}`);
  }
}

/** It was replayed or discarded before. */
export class DeadLetterSettledError extends Error {
  readonly code = 'dead-letter-settled';

  constructor(id: string, state: string) {
    super(`The dead letter ${id} is ${state}`);
  }
}

/** The handler still cannot take it; the letter stays open. */
export class ReplayFailedError extends Error {
  readonly code = 'replay-failed';

  constructor(id: string, reason: string) {
    super(`The dead letter ${id} failed again: ${reason}`);
  }
}
