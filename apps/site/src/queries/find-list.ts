import { Injectable } from '@nestjs/common';
import type { PublicAuthor, PublicSection } from '#contracts';
import { partOf, type Parts } from '../cache/parts.js';
import { ArticlesView } from '../store/articles.view.js';
import { AuthorsView } from '../store/authors.view.js';
import { lists } from '../store/lists.js';
import type { PageReading } from './page-reading.js';
import { ReadSections } from './read-sections.js';

/** Whose list an address is: of a section, an author, a tag. A former address leads to the one of today. */
@Injectable()
export class FindList {
  constructor(
    private readonly sections: ReadSections,
    private readonly authors: AuthorsView,
    private readonly articles: ArticlesView,
  ) {}

  async section(path: string, parts: Parts): Promise<PageReading<PublicSection>> {
    // First of all: most addresses that nobody wrote are of this form, and cost one look.
    const sections = await this.sections.execute(parts);
    const section = sections.find(candidate => candidate.path === path);
    if (section) return { found: 'page', view: section };
    const moved = sections.find(candidate => candidate.previousPaths.includes(path));
    if (moved) return { found: 'moved', to: moved.path };
    return (await this.sections.isGone(path)) ? { found: 'gone', reason: 'page' } : { found: 'nothing' };
  }

  async author(slug: string, parts: Parts): Promise<PageReading<PublicAuthor>> {
    parts.add(partOf.path(`/authors/${slug}`));
    const author = await this.authors.bySlug(slug);
    if (!author) return (await this.authors.isGone(slug)) ? { found: 'gone', reason: 'page' } : { found: 'nothing' };
    parts.add(partOf.author(author.id));
    return author.slug === slug ? { found: 'page', view: author } : { found: 'moved', to: `/authors/${author.slug}` };
  }

  /** A tag exists while a visible article bears it, and takes its name from the newest of them. */
  async tag(slug: string, parts: Parts): Promise<PageReading<{ slug: string; name: string }>> {
    const newest = await this.articles.newestOfTag(slug);
    if (!newest) return { found: 'nothing' };
    parts.add(partOf.article(newest.id));
    parts.addStretch(partOf.list(lists.tag(slug)), { since: newest.publishedAt, until: Infinity });
    return { found: 'page', view: { slug, name: newest.name } };
  }
}
