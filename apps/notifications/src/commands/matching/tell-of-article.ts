import { Injectable } from '@nestjs/common';
import { articleFacts } from '../../domain/matching/article-facts.js';
import { corrections, firstPublication } from '../../domain/matching/article-occasions.js';
import type { KnownArticle } from '../../domain/matching/known-article.js';
import { firstPublicationId } from '../../domain/matching/occasion-ids.js';
import { ArticleCopiesStore } from '../../store/article-copies.store.js';
import { OccasionsStore } from '../../store/occasions.store.js';
import { StartOccasions } from './start-occasions.js';

export interface TellOfArticleInput {
  readonly article: KnownArticle;
  readonly eventId: string;
  /** Whether the event says that it can be read from now on, or only that it is another. */
  readonly isPublication: boolean;
}

/** Tells of an article when it is published, and of its corrections those who were told of it. Whatever is not sent yet is told as it is now. */
@Injectable()
export class TellOfArticle {
  constructor(
    private readonly articles: ArticleCopiesStore,
    private readonly occasions: OccasionsStore,
    private readonly startOccasions: StartOccasions,
  ) {}

  async execute({ article: told, eventId, isPublication }: TellOfArticleInput): Promise<void> {
    const { state: article } = await this.articles.newest({ _id: told.id, version: told.version, state: told });
    // A late event: it cannot be read any more.
    if (!article) return;
    const news = { article, eventId, now: new Date() };
    const first = await this.occasions.find(firstPublicationId(article.id));
    if (first) {
      await this.occasions.refresh(first.id, { ...articleFacts(article) });
      await this.startOccasions.execute(corrections(news, first));
      return;
    }
    const publication = isPublication ? firstPublication(news) : undefined;
    if (publication) await this.startOccasions.execute([publication]);
  }
}
