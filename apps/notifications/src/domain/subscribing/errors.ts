/** It is none of ours: cut, changed, or made for something else. */
export class LinkNotFoundError extends Error {
  readonly code = 'link-not-found' as const;

  constructor() {
    super('This link is not one that we have sent');
  }
}

/** What it was to confirm has been waited for too long, or has been asked for anew since. */
export class LinkExpiredError extends Error {
  readonly code = 'link-expired' as const;

  constructor() {
    super('This link has expired; ask for a new one');
  }
}

/** Only somebody who is known can do this. */
export class ReaderRequiredError extends Error {
  readonly code = 'reader-required' as const;

  constructor() {
    super('Sign in, or send the guest token of your comment');
  }
}

/** Only an account has an inbox. */
export class AccountRequiredError extends Error {
  readonly code = 'account-required' as const;

  constructor() {
    super('Sign in: guests have no inbox');
  }
}

/** There is nowhere to send mail to yet. */
export class AddressNeededError extends Error {
  readonly code = 'address-needed' as const;
  readonly pointer = '/address';

  constructor() {
    super('No address of yours is confirmed yet; say which one');
  }
}

/** Not everybody may follow it, or not in this way. */
export class TopicNotOpenError extends Error {
  readonly code = 'topic-not-open' as const;
  readonly pointer = '/topicKey';

  constructor(topicKey: string) {
    super(`${topicKey} is not yours to follow`);
  }
}

export class TooManySubscriptionsError extends Error {
  readonly code = 'too-many-subscriptions' as const;

  constructor(most: number) {
    super(`Nobody follows more than ${most} things; end another first`);
  }
}

/** From this network, or by this person, more mail was asked for than anybody needs. */
export class TooManyAsksError extends Error {
  readonly code = 'too-many-asks' as const;
  readonly headers: Readonly<Record<string, string>>;

  constructor(seconds: number) {
    super('Too much was asked for from your network; try again later');
    this.headers = { 'retry-after': String(seconds) };
  }
}

/** There is none, or it is somebody else's: which of the two is nobody's business. */
export class CommentNotYoursError extends Error {
  readonly code = 'comment-not-yours' as const;
  readonly pointer = '/commentId';

  constructor(id: string) {
    super(`No comment ${id} of yours is known here`);
  }
}

export class UnknownSubscriptionError extends Error {
  readonly code = 'unknown-subscription' as const;

  constructor(readonly pointer: string) {
    super('This is none of your subscriptions');
  }
}

/** The account was erased, and does not come back. */
export class ReaderErasedError extends Error {
  readonly code = 'person-erased' as const;

  constructor() {
    super('This account was erased');
  }
}

/** The address may be written to, as far as anybody here knows. */
export class NotSuppressedError extends Error {
  readonly code = 'not-suppressed' as const;

  constructor() {
    super('Nothing stands against mail to this address');
  }
}

/** Whoever has left, or was erased, has said so themselves. */
export class SuppressionStaysError extends Error {
  readonly code = 'suppression-stays' as const;

  constructor(reason: string) {
    super(`It is not the paper's to lift what is "${reason}"`);
  }
}
