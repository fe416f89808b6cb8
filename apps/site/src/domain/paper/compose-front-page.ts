import type { PublicFrontPage, PublicImage } from '#contracts';

export type Area = PublicFrontPage['slots'][number]['area'];

interface Placeable {
  id: string;
  kind: string;
  headline: string;
  shortHeadline?: string | undefined;
  kicker?: string | undefined;
  hero?: PublicImage | undefined;
  firstPublishedAt: string;
}

export type Composition<A> = Record<Area, readonly A[]>;

/** How many each area holds when the newest fill it. A curated area may hold more, except the lead: what is over moves one area on. */
const capacity: Record<Area, number> = { lead: 1, secondary: 2, rail: 5, band: 4 };
export const areas: readonly Area[] = ['lead', 'secondary', 'rail', 'band'];

/**
 * The front page: curated slots first, in their order, then the newest stories where the slots are silent. An article stands once; a slot whose
 * article is not (or no longer) visible is silent. Videos come in by hand only, for they have a block of their own.
 */
export function composeFrontPage<A extends Placeable>(articles: readonly A[], frontPage?: Pick<PublicFrontPage, 'slots'>): Composition<A> {
  const visible = new Map(articles.map(article => [article.id, article]));
  const placed: Record<Area, A[]> = { lead: [], secondary: [], rail: [], band: [] };

  for (const slot of frontPage?.slots ?? []) {
    const article = visible.get(slot.articleId);
    if (!article || !visible.delete(article.id)) continue;
    placed[slot.area === 'lead' && placed.lead.length ? 'secondary' : slot.area].push(asCurated(article, slot));
  }

  const newest = [...visible.values()].filter(article => article.kind !== 'video').toSorted(newestFirst);
  for (const area of areas) while (placed[area].length < capacity[area] && newest.length) placed[area].push(newest.shift()!);
  return placed;
}

/** What the front page says of an article goes before what the article says of itself. */
function asCurated<A extends Placeable>(article: A, { headline, kicker, image }: PublicFrontPage['slots'][number]): A {
  return {
    ...article,
    ...(headline && { headline, shortHeadline: undefined }),
    ...(kicker && { kicker }),
    ...(image && { hero: image }),
  };
}

/** By instant, then by id, so that two of the same instant keep their places between renderings. */
export function newestFirst(one: Pick<Placeable, 'firstPublishedAt' | 'id'>, other: Pick<Placeable, 'firstPublishedAt' | 'id'>): number {
  return Date.parse(other.firstPublishedAt) - Date.parse(one.firstPublishedAt) || (one.id < other.id ? 1 : -1);
}
