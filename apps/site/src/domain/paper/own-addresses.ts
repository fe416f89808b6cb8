/** First steps of what the site answers by itself. The newsroom calls no section so (`reserved-names.ts` of articles), and the paper no page of its own. */
const steps = new Set(
  `
  api assets desk health inbox login logout magazine media metrics moderation notices oembed offline ops preferences preview problems
  replies search session subscriptions tv unsubscribe
  `
    .trim()
    .split(/\s+/),
);

export const isOwnAddress = (slug: string): boolean => steps.has(slug);
