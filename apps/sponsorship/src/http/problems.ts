import type { ProblemStatuses } from '#service';

/** What each refusal of the domain is in HTTP. */
export const problems: ProblemStatuses = {
  'not-found': 404,
  'upload-refused': 422,
  'media-not-found': 404,
  'nowhere-to-go': 404,
  overloaded: 503,
  'unknown-reference': 422,
  'transition-refused': 409,
  'invalid-flight': 422,
  'fixed-while-live': 409,
  overbooked: 409,
  'period-over': 422,
  'invalid-reservation': 422,
  'campaign-over': 409,
  'sponsor-archived': 409,
  'in-use': 409,
  'logo-missing': 409,
  'slot-taken': 409,
  'strip-taken': 409,
  'strip-full': 409,
  'invalid-strip-entry': 422,
};
