import type { ProblemStatuses } from '#service';

/** What each refusal of the domain is in HTTP. */
export const problems: ProblemStatuses = {
  'thread-not-found': 404,
  'comment-not-found': 404,
  'notice-not-found': 404,
  'unknown-parent': 422,
  'invalid-comment': 422,
  'invalid-name': 422,
  'name-reserved': 422,
  'thread-closed': 409,
  'duplicate-comment': 409,
  'commenter-banned': 403,
  'commenter-suspended': 403,
  'guests-not-allowed': 403,
  'commenter-required': 401,
  'invalid-guest-token': 401,
  'guest-unnamed': 422,
  'person-erased': 403,
  'not-your-comment': 403,
  'edit-window-over': 403,
  'too-many-comments': 429,
  'status-refused': 409,
  'nothing-to-undo': 409,
  'appeal-refused': 409,
  'reason-required': 422,
};
