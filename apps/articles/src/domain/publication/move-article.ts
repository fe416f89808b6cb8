import { moveTo } from './address.js';
import type { Article } from '../article.js';
import { shownImages } from '../media/shown-images.js';
import type { Circumstances } from './circumstances.js';

export interface SectionSlug {
  readonly id: string;
  readonly slug: string;
}

/** Its address was made with the section's present slug, as far as it is in that section at all. */
export const isFollowing = ({ address }: Article, section: SectionSlug): boolean =>
  address.sections.every(({ id, slug }) => id !== section.id || slug === section.slug);

/**
 * One of the article's sections has another slug: its address follows, and so do its readers. No editor chose this address, so it is
 * never refused; an old path that becomes the path again just stops being a redirect.
 */
export function followSection(
  article: Article,
  section: SectionSlug,
  { references, now }: Pick<Circumstances, 'references' | 'now'>,
): Article {
  const sections = article.address.sections.map(old => (old.id === section.id ? { ...old, slug: section.slug } : old));
  const isPublic = article.state === 'published';
  const version = article.version + 1;
  return {
    ...article,
    version,
    address: moveTo(article, { slug: article.address.slug, sections }, isPublic),
    ...(isPublic && { shownImages: shownImages(article.content, references), announced: { version, at: now } }),
    times: { ...article.times, modifiedAt: now },
  };
}
