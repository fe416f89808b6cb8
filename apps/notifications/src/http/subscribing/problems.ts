import type { ProblemStatuses } from '#service';

/** What each refusal about subscriptions is in HTTP. */
export const subscribingProblems: ProblemStatuses = {
  'link-not-found': 404,
  'link-expired': 410,
  'reader-required': 401,
  'account-required': 401,
  'person-erased': 403,
  'address-needed': 422,
  'topic-not-open': 403,
  'too-many-subscriptions': 409,
  'too-many-asks': 429,
  'comment-not-yours': 404,
  'unknown-subscription': 422,
  'not-suppressed': 404,
  'suppression-stays': 409,
};
