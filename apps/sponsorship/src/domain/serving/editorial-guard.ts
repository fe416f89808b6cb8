import type { KnownArticle } from './known-article.js';
import type { PageView } from './page-view.js';
import type { Rule } from './rule.js';
import type { ServedSponsor } from './served-flight.js';

/** Texts are long, and neither they nor the words change between two views; both are replaced as a whole when they do. */
const named = new WeakMap<KnownArticle, WeakMap<ServedSponsor, boolean>>();

/** What forbids any sponsor on this page. */
export function pageGuard({ isWithoutAds, article }: PageView): Rule | undefined {
  if (isWithoutAds) return 'ads-off';
  if (article === 'unknown') return 'article-unknown';
  return article && article.sensitive.length > 0 ? 'sensitive-article' : undefined;
}

/** What forbids this sponsor on it. An article that it has paid for itself may name it. */
export function sponsorGuard(served: ServedSponsor, { article, sectionIds }: PageView): Rule | undefined {
  const isOther = article !== undefined && article !== 'unknown' && article.sponsoredBy !== served.sponsor.id;
  if (isOther && isNamed(served, article)) return 'names-sponsor';
  return sectionIds.some(id => served.refusedSections.has(id)) ? 'section-refused' : undefined;
}

function isNamed(served: ServedSponsor, article: KnownArticle): boolean {
  if (served.words.length === 0) return false;
  let known = named.get(article);
  if (!known) named.set(article, (known = new WeakMap()));
  let isIn = known.get(served);
  if (isIn === undefined) known.set(served, (isIn = served.words.some(word => article.text.includes(word))));
  return isIn;
}
