import type { ProblemStatuses } from '#service';

/** What each refusal of the domain is in HTTP. */
export const problems: ProblemStatuses = {
  'article-not-found': 404,
  'article-gone': 410,
  'invalid-article': 422,
  'unknown-reference': 422,
  'raw-html-not-permitted': 403,
  'transition-refused': 409,
  'not-permitted': 403,
  'two-person-rule': 403,
  'reason-required': 422,
  embargoed: 409,
  'not-embargoed': 409,
  'embargo-in-the-past': 422,
  'not-publishable': 422,
  'slug-taken': 409,
  'slug-reserved': 422,
  'redirect-loop': 409,
  'not-found': 404,
  'section-in-use': 409,
  'in-use': 409,
  'image-edit-refused': 403,
  'issue-state': 409,
  'issue-number-taken': 409,
  'upload-refused': 422,
  'media-not-found': 404,
};
