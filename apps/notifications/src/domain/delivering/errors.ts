export class DeliveryNotFoundError extends Error {
  readonly code = 'delivery-not-found' as const;

  constructor(id: string) {
    super(`There is no message ${id}`);
  }
}

/** Only what was given up is sent again by hand; all else goes its way. */
export class NotParkedError extends Error {
  readonly code = 'not-parked' as const;

  constructor(id: string, state: string) {
    super(`The message ${id} is ${state}, not parked`);
  }
}

/** The mail server did not take a mail that somebody waits for. */
export class MailNotTakenError extends Error {
  readonly code = 'mail-not-taken' as const;

  constructor(answer: string) {
    super(`The mail server did not take it: ${answer}`);
  }
}
