import { Injectable } from '@nestjs/common';
import { commentVisible } from '../../domain/matching/comment-occasion.js';
import { ArticleNotKnownYetError } from '../../domain/matching/errors.js';
import type { KnownComment } from '../../domain/matching/known-comment.js';
import { isNews } from '../../domain/matching/occasion.js';
import { ArticleCopiesStore } from '../../store/article-copies.store.js';
import { OccasionsStore } from '../../store/occasions.store.js';
import { StartOccasions } from './start-occasions.js';

/** Tells of a comment when it can be read for the first time; what is not sent yet has it as it is now. */
@Injectable()
export class TellOfComment {
  constructor(
    private readonly articles: ArticleCopiesStore,
    private readonly occasions: OccasionsStore,
    private readonly startOccasions: StartOccasions,
  ) {}

  async execute(comment: KnownComment, eventId: string): Promise<void> {
    const now = new Date();
    if (!isNews(new Date(comment.visibleAt), now)) return;
    const article = await this.articles.find(comment.articleId);
    if (!article) throw new ArticleNotKnownYetError(comment.articleId);
    const occasion = article.state && commentVisible(comment, article.state, { eventId, now });
    if (!occasion) return;
    await this.occasions.refresh(occasion.id, occasion.content);
    await this.startOccasions.execute([occasion]);
  }
}
