import type { CommentStatus } from '#contracts';

export class ThreadNotFoundError extends Error {
  readonly code = 'thread-not-found' as const;

  constructor(articleId: string) {
    super(`There is no thread of ${articleId}: the article is not known here, or not yet`);
  }
}

export class CommentNotFoundError extends Error {
  readonly code = 'comment-not-found' as const;

  constructor(id: string) {
    super(`There is no comment ${id}`);
  }
}

/** Nobody by this id has commented, said who they are, or been decided about or decided here. */
export class PersonNotFoundError extends Error {
  readonly code = 'person-not-found' as const;

  constructor(id: string) {
    super(`Nobody is known here as ${id}`);
  }
}

/** No article of this section was ever seen here, so there is nothing that its policy could be about. */
export class SectionNotFoundError extends Error {
  readonly code = 'section-not-found' as const;

  constructor(id: string) {
    super(`The section ${id} is not known here, or not yet: it has no article`);
  }
}

/** The comment that is answered is not one of this thread that readers see. */
export class UnknownParentError extends Error {
  readonly code = 'unknown-parent' as const;
  readonly pointer = '/parentId';

  constructor(id: string) {
    super(`There is no comment ${id} to answer in this thread`);
  }
}

/** A rule stands in the way; which one, and what its author can do about it. */
export class CommentRefusedError extends Error {
  readonly code: 'thread-closed' | 'commenter-banned' | 'commenter-suspended' | 'too-many-comments' | 'duplicate-comment';
  readonly extensions: { reason: string; noticeUrl?: string; until?: string };

  constructor(code: CommentRefusedError['code'], detail: string, { noticeUrl, until }: { noticeUrl?: string; until?: Date } = {}) {
    super(detail);
    this.code = code;
    this.extensions = { reason: code, ...(noticeUrl !== undefined && { noticeUrl }), ...(until && { until: until.toISOString() }) };
  }
}

export class GuestsNotAllowedError extends Error {
  readonly code = 'guests-not-allowed' as const;

  constructor() {
    super('This thread is for readers who have signed in');
  }
}

/** A suspension that would be over before it began. */
export class SuspensionOverError extends Error {
  readonly code = 'suspension-over' as const;
  readonly pointer = '/until';

  constructor() {
    super('Must be a time that is still to come.');
  }
}

/** Nobody is signed in, and no guest has said who they are. */
export class CommenterRequiredError extends Error {
  readonly code = 'commenter-required' as const;

  constructor(message = 'Sign in, or give a name and an e-mail address as a guest') {
    super(message);
  }
}

/** Nobody is signed in, and whoever may write as a guest has not said who they are. */
export class GuestUnnamedError extends Error {
  readonly code = 'guest-unnamed' as const;
  readonly errors = [
    { pointer: '/guest/name', in: 'body', message: 'Please give your name, or sign in.' },
    { pointer: '/guest/email', in: 'body', message: 'Please give an e-mail address such as name@example.com, or sign in.' },
  ] as const;

  constructor() {
    super('Give your name and an e-mail address, or sign in');
  }
}

/** It is not one that this service has given to a guest. */
export class InvalidGuestTokenError extends Error {
  readonly code = 'invalid-guest-token' as const;
  readonly errors = [
    { pointer: '/guest-token', in: 'header', message: 'Is not valid: leave it out, or give a name to write as somebody new.' },
  ] as const;

  constructor() {
    super('The guest token is not valid');
  }
}

/** Nobody writes under an id that was erased, nor is anything decided about it: what is left of it anywhere stays nameless. */
export class PersonErasedError extends Error {
  readonly code = 'person-erased' as const;

  constructor() {
    super('Whoever had this account asked to be forgotten, so nothing is written under it any more; use another account');
  }
}

export class NotYourCommentError extends Error {
  readonly code = 'not-your-comment' as const;

  constructor() {
    super('Only its author, or a moderator, may do this to a comment');
  }
}

export class OwnCommentReportedError extends Error {
  readonly code = 'own-comment' as const;

  constructor() {
    super('This comment is your own: you may change or delete it, and report those of others');
  }
}

export class EditWindowOverError extends Error {
  readonly code = 'edit-window-over' as const;

  constructor(minutes: number) {
    super(`A comment can be changed for ${minutes} minutes after it was written; then only a moderator can`);
  }
}

/** The table has no such step from here. */
export class StatusRefusedError extends Error {
  readonly code = 'status-refused' as const;
  readonly extensions: { status: CommentStatus };

  constructor(action: string, status: CommentStatus) {
    super(`"${action}" is not possible while the comment is ${status}`);
    this.extensions = { status };
  }
}

export class NothingToUndoError extends Error {
  readonly code = 'nothing-to-undo' as const;

  constructor(id: string) {
    super(`Nothing was decided about ${id} that could be taken back`);
  }
}

/** Whoever has appealed is told why it stays. */
export class ReasonRequiredError extends Error {
  readonly code = 'reason-required' as const;
  readonly pointer = '/reason';

  constructor() {
    super('Its author has appealed: say why it stays as it is');
  }
}

export class AppealRefusedError extends Error {
  readonly code = 'appeal-refused' as const;
}

export class NoticeNotFoundError extends Error {
  readonly code = 'notice-not-found' as const;

  constructor() {
    super('There is no notice at this address');
  }
}
