import { Injectable } from '@nestjs/common';
import { partOf } from '../cache/parts.js';
import type { AuthorPageView } from '../pages/views.js';
import { AuthorsView } from '../store/authors.view.js';
import { lists } from '../store/lists.js';
import { CountComments } from './count-comments.js';
import { ListArticles } from './list-articles.js';
import type { PageReading, PageRequest } from './page-reading.js';
import { ReadSurroundings } from './read-surroundings.js';

/** An author's page; a former slug leads to the one of today. */
@Injectable()
export class ReadAuthorPage {
  constructor(
    private readonly authors: AuthorsView,
    private readonly list: ListArticles,
    private readonly surroundings: ReadSurroundings,
    private readonly comments: CountComments,
  ) {}

  async execute(slug: string, request: PageRequest): Promise<PageReading<AuthorPageView>> {
    request.parts.add(partOf.path(`/authors/${slug}`));
    const author = await this.authors.bySlug(slug);
    if (!author) return (await this.authors.isGone(slug)) ? { found: 'gone', reason: 'page' } : { found: 'nothing' };
    request.parts.add(partOf.author(author.id));
    const path = `/authors/${author.slug}`;
    if (author.slug !== slug) return { found: 'moved', to: path };
    const [surroundings, list] = await Promise.all([
      this.surroundings.execute(request.parts),
      this.list.execute(lists.author(author.id), path, request),
    ]);
    const counts = await this.comments.execute(list.articles, request.parts);
    return { found: 'page', view: { ...surroundings, author, ...list, ...counts } };
  }
}
