import { Injectable } from '@nestjs/common';
import { partOf } from '../cache/parts.js';
import type { TagPageView } from '../pages/views.js';
import { ArticlesView } from '../store/articles.view.js';
import { lists } from '../store/lists.js';
import { CountComments } from './count-comments.js';
import { ListArticles } from './list-articles.js';
import type { PageReading, PageRequest } from './page-reading.js';
import { ReadSurroundings } from './read-surroundings.js';

/** A tag's page: it exists while a visible article bears the tag, and takes the tag's name from the newest of them. */
@Injectable()
export class ReadTagPage {
  constructor(
    private readonly articles: ArticlesView,
    private readonly list: ListArticles,
    private readonly surroundings: ReadSurroundings,
    private readonly comments: CountComments,
  ) {}

  async execute(slug: string, request: PageRequest): Promise<PageReading<TagPageView>> {
    const newest = await this.articles.newestOfTag(slug);
    if (!newest) return { found: 'nothing' };
    request.parts.add(partOf.article(newest.id));
    request.parts.addStretch(partOf.list(lists.tag(slug)), { since: newest.publishedAt, until: Infinity });
    const [surroundings, list] = await Promise.all([
      this.surroundings.execute(request.parts),
      this.list.execute(lists.tag(slug), `/tags/${slug}`, request),
    ]);
    const counts = await this.comments.execute(list.articles, request.parts);
    return { found: 'page', view: { ...surroundings, tag: { slug, name: newest.name }, ...list, ...counts } };
  }
}
