/** First steps of addresses that the paper itself answers at, or may one day: no section or article is called so. */
const reserved = new Set(
  `
  account admin api articles assets authors comments contact content corrections desk docs embed favicon feed feeds files
  fonts front-page health humans images imprint issues login logout magazine manifest media metrics moderation notifications oembed
  offline ops preferences preview privacy problems robots rss search sections session sitemap sitemaps static tags tv
  unsubscribe well-known
  `
    .trim()
    .split(/\s+/),
);

export const isReservedName = (slug: string): boolean => reserved.has(slug);
