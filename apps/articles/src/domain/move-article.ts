import { announce, moveTo } from './address.js';
import type { Article } from './article.js';

/**
 * One of the article's sections has another slug: its address follows, and so do its readers. No editor chose this address, so it is
 * never refused; an old path that becomes the path again just stops being a redirect.
 */
export function followSection(article: Article, section: { readonly id: string; readonly slug: string }, now: Date): Article {
  const sections = article.address.sections.map(old => (old.id === section.id ? { ...old, slug: section.slug } : old));
  const moved = moveTo(article.address, article.kind, { slug: article.address.slug, sections });
  return {
    ...article,
    version: article.version + 1,
    address: article.state === 'published' ? announce(moved) : moved,
    times: { ...article.times, modifiedAt: now },
  };
}
