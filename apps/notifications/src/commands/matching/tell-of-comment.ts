import { Injectable } from '@nestjs/common';
import { Schedule } from '#scheduling';
import { commentVisible } from '../../domain/matching/comment-occasion.js';
import type { KnownComment } from '../../domain/matching/known-comment.js';
import { isNews } from '../../domain/matching/occasion.js';
import { nextLook } from '../../domain/next-look.js';
import { ArticleCopiesStore } from '../../store/article-copies.store.js';
import { OccasionsStore } from '../../store/occasions.store.js';
import { StartOccasions } from './start-occasions.js';

export const followAgain = 'follow-comment';

/**
 * Tells of a comment when it can be read for the first time; what is not sent yet has it as it is now. Where its article has not been heard of, that is
 * waited for, for as long as the comment is news: by a plan, so that it holds up nobody, and no crash forgets it.
 */
@Injectable()
export class TellOfComment {
  constructor(
    private readonly articles: ArticleCopiesStore,
    private readonly occasions: OccasionsStore,
    private readonly startOccasions: StartOccasions,
    private readonly schedule: Schedule,
  ) {}

  async execute(comment: KnownComment, eventId: string): Promise<void> {
    const [now, visibleAt] = [new Date(), new Date(comment.visibleAt)];
    if (!isNews(visibleAt, now)) return;
    const article = await this.articles.find(comment.articleId);
    if (!article) return this.schedule.plan({ kind: followAgain, key: comment.id, dueAt: nextLook(visibleAt, now), data: { eventId } });
    const occasion = article.state && commentVisible(comment, article.state, { eventId, now });
    if (!occasion) return;
    await this.occasions.refresh(occasion.id, occasion.content);
    await this.startOccasions.execute([occasion]);
  }
}
