import type { ProblemStatuses } from '#service';

/** What each refusal of the domain is in HTTP. */
export const problems: ProblemStatuses = {
  'not-found': 404,
  'upload-refused': 422,
  'media-not-found': 404,
  'nowhere-to-go': 404,
  overloaded: 503,
};
