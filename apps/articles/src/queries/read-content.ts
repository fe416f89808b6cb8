import { Injectable } from '@nestjs/common';
import type { PublicArticle } from '#contracts';
import { ArticleGoneError, ArticleNotFoundError } from '../domain/errors.js';
import { publicArticle } from '../domain/publication/public-article.js';
import { ArticlesStore } from '../store/articles.store.js';
import { ReferencesStore } from '../store/references.store.js';
import { ContentCache, type Rendered } from './content-cache.js';

/** One published article, as its event carries it. What was visible once and is not now is gone; anything else was never there. */
@Injectable()
export class ReadContent {
  constructor(
    private readonly articles: ArticlesStore,
    private readonly references: ReferencesStore,
    private readonly cache: ContentCache,
  ) {}

  execute(id: string): Promise<Rendered> {
    return this.cache.article(id, () => this.read(id));
  }

  private async read(id: string): Promise<PublicArticle> {
    const article = await this.articles.find(id);
    if (!article?.times.firstPublishedAt) throw new ArticleNotFoundError(id);
    if (article.state !== 'published') throw new ArticleGoneError(id);
    return publicArticle(article, await this.references.of(article.content));
  }
}
