import { Injectable } from '@nestjs/common';
import type { AuthorPageView } from '../pages/views.js';
import { lists } from '../store/lists.js';
import { CountComments } from './count-comments.js';
import { FindList } from './find-list.js';
import { ListArticles } from './list-articles.js';
import type { PageReading, PageRequest } from './page-reading.js';
import { ReadSurroundings } from './read-surroundings.js';

/** An author's page; a former slug leads to the one of today. */
@Injectable()
export class ReadAuthorPage {
  constructor(
    private readonly find: FindList,
    private readonly list: ListArticles,
    private readonly surroundings: ReadSurroundings,
    private readonly comments: CountComments,
  ) {}

  async execute(slug: string, request: PageRequest): Promise<PageReading<AuthorPageView>> {
    const found = await this.find.author(slug, request.parts);
    if (found.found !== 'page') return found;
    const author = found.view;
    const [surroundings, list] = await Promise.all([
      this.surroundings.execute(request.parts),
      this.list.execute(lists.author(author.id), `/authors/${slug}`, request),
    ]);
    const counts = await this.comments.execute(list.articles, request.parts);
    return { found: 'page', view: { ...surroundings, author, ...list, ...counts } };
  }
}
