import { Injectable } from '@nestjs/common';
import type { TagPageView } from '../pages/views.js';
import { lists } from '../store/lists.js';
import { CountComments } from './count-comments.js';
import { FindList } from './find-list.js';
import { ListArticles } from './list-articles.js';
import type { PageReading, PageRequest } from './page-reading.js';
import { ReadSurroundings } from './read-surroundings.js';

/** A tag's page: it exists while a visible article bears the tag. */
@Injectable()
export class ReadTagPage {
  constructor(
    private readonly find: FindList,
    private readonly list: ListArticles,
    private readonly surroundings: ReadSurroundings,
    private readonly comments: CountComments,
  ) {}

  async execute(slug: string, request: PageRequest): Promise<PageReading<TagPageView>> {
    const found = await this.find.tag(slug, request.parts);
    if (found.found !== 'page') return found;
    const [surroundings, list] = await Promise.all([
      this.surroundings.execute(request.parts),
      this.list.execute(lists.tag(slug), `/tags/${slug}`, request),
    ]);
    const counts = await this.comments.execute(list.articles, request.parts);
    return { found: 'page', view: { ...surroundings, tag: found.view, ...list, ...counts } };
  }
}
