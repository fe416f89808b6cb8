/** The link is not one that we made. */
export class NowhereToGoError extends Error {
  readonly code = 'nowhere-to-go';

  constructor() {
    super('This link leads nowhere.');
  }
}

/** The process has just started, or its database is away. */
export class NotKnownYetError extends Error {
  readonly code = 'not-known-yet';
  readonly headers = { 'retry-after': '1' } as const;

  constructor() {
    super('Where this link leads is not known yet; try again in a moment.');
  }
}
