import type { WorkingCopy } from '../article.js';

export class WorkingCopyNotFoundError extends Error {
  readonly code = 'working-copy-not-found' as const;

  constructor(id: string) {
    super(`The article ${id} has no working copy`);
  }
}

/** A working copy is of what readers see. */
export class NotPublishedError extends Error {
  readonly code = 'not-published' as const;

  constructor() {
    super('Readers do not see the article: edit it itself, or bring it back first');
  }
}

/** Whoever edits in place would be overwritten when the copy's changes are published. */
export class WorkingCopyOpenError extends Error {
  readonly code = 'working-copy-open' as const;
  readonly extensions: { workingCopy: { path: string; state: string; startedBy: string; modifiedAt: Date } };

  constructor(id: string, { state, review, modifiedAt }: WorkingCopy) {
    super('The article has a working copy: edit that, or publish or discard it first');
    this.extensions = { workingCopy: { path: `/articles/${id}/working-copy`, state, startedBy: review.createdBy, modifiedAt } };
  }
}
