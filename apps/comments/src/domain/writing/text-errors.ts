/** The text of a comment is none that the paper can show. */
export class InvalidCommentError extends Error {
  readonly code = 'invalid-comment' as const;
  readonly pointer = '/body';
}

/** A guest's name is none, or is one that readers would take for the paper's own. */
export class CommenterNameError extends Error {
  readonly pointer = '/guest/name';

  constructor(
    readonly code: 'invalid-name' | 'name-reserved',
    message: string,
  ) {
    super(message);
  }
}
