import type { FieldError } from './problem.js';

/** The request cannot be understood; each field at fault is named. */
export class InvalidRequestError extends Error {
  readonly code = 'invalid-request' as const;

  constructor(
    readonly errors: readonly FieldError[],
    message = 'The request has fields that are not accepted.',
  ) {
    super(message);
  }
}

export class IfMatchRequiredError extends Error {
  readonly code = 'if-match-required' as const;
  readonly errors: readonly FieldError[] = [{ pointer: '/if-match', in: 'header', message: 'Is required.' }];

  constructor() {
    super('A change needs the version it is based on: If-Match: "7", as in the ETag of the last answer.');
  }
}

export class IdempotencyKeyRequiredError extends Error {
  readonly code = 'idempotency-key-required' as const;
  readonly errors: readonly FieldError[] = [{ pointer: '/idempotency-key', in: 'header', message: 'Is required.' }];

  constructor() {
    super('A POST needs an Idempotency-Key of 1 to 200 printable characters, new for each intent.');
  }
}

export class RateLimitedError extends Error {
  readonly code = 'rate-limited' as const;
  readonly headers: Readonly<Record<string, string>>;

  constructor(seconds: number) {
    super(`Too many requests; try again in ${seconds} s.`);
    this.headers = { 'retry-after': String(seconds) };
  }
}

export class ShuttingDownError extends Error {
  readonly code = 'shutting-down' as const;
  readonly headers = { 'retry-after': '1' } as const;

  constructor() {
    super('This instance is going away; another one answers.');
  }
}
