/** Why a flight does not stand in a placement, in the order in which they are asked; the first that holds is the one that is told. */
export const rules = [
  // The flight itself.
  'not-live',
  'placement-off',
  'not-now',
  'sponsor-archived',
  'no-approved-creative',
  'sponsored-article-gone',
  // What the page is about. The paper's own flights are not asked.
  'ads-off',
  'article-unknown',
  'sensitive-article',
  'names-sponsor',
  'section-refused',
  // Whom and what it is for.
  'section',
  'tag',
  'locale',
  'device',
  'country',
  'weekday',
  'day-part',
  // This reader.
  'no-consent',
  'frequency-cap',
  // What else is there.
  'place-taken',
  'share-not-drawn',
  'campaign-on-page',
  'competitor-on-page',
  'roadblock',
  'goal-reached',
  'ahead-of-pace',
  'no-lease',
  'not-drawn',
] as const;
export type Rule = (typeof rules)[number];
