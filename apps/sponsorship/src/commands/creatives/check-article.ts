import { Injectable } from '@nestjs/common';
import type { Creative } from '../../domain/creatives/creative.js';
import { IncompleteCreativeError } from '../../domain/creatives/errors.js';
import { ArticleCopiesStore } from '../../store/article-copies.store.js';

/** What a sponsored article needs besides its words: that readers can see it. */
@Injectable()
export class CheckArticle {
  constructor(private readonly articles: ArticleCopiesStore) {}

  async execute({ content }: Pick<Creative, 'content'>): Promise<void> {
    if (content.kind !== 'sponsored-article') return;
    const [article] = await this.articles.find([content.articleId]);
    if (article?.state) return;
    const message = `Readers cannot see ${content.articleId}: it is published first, or never was one`;
    throw new IncompleteCreativeError([{ pointer: '/content/articleId', message }]);
  }
}
