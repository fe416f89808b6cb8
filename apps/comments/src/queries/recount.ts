import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { CommentCountsStore } from '../store/comment-counts.store.js';
import { ThreadsStore } from '../store/threads.store.js';

/** By how much each of those differs that do. */
export type Differences = ReadonlyMap<string, number>;

/**
 * What is kept, compared with what the rows say; both as they were at one moment, and without a lock. What has changed in a thread and is yet to be
 * counted is no difference.
 */
@Injectable()
export class Recount {
  constructor(
    private readonly transaction: Transaction,
    private readonly threads: ThreadsStore,
    private readonly counts: CommentCountsStore,
  ) {}

  threadsOf(ids: readonly string[]): Promise<Differences> {
    return this.transaction.run(async () => {
      const waiting = await this.counts.uncountedAmong(ids);
      const found = new Map<string, number>();
      for (const { id, count: kept } of await this.threads.getMany(ids)) {
        if (waiting.has(id)) continue;
        const { count } = await this.counts.visibleIn(id);
        if (count !== kept) found.set(id, Math.abs(count - kept));
      }
      return found;
    });
  }

  commentsOf(ids: readonly string[]): Promise<Differences> {
    return this.transaction.run(async () => {
      const comments = await this.counts.getMany(ids);
      const waiting = await this.counts.uncountedAmong(comments.map(({ articleId }) => articleId));
      const replies = await this.counts.repliesTo(ids);
      const reactions = await this.counts.reactionsTo(ids);
      const found = new Map<string, number>();
      for (const { id, articleId, counts: kept } of comments) {
        const counted = { ...kept, ...reactions.get(id), replies: replies.get(id) ?? 0 };
        const difference = figures.reduce((sum, figure) => sum + Math.abs(counted[figure] - kept[figure]), 0);
        if (difference > 0 && !waiting.has(articleId)) found.set(id, difference);
      }
      return found;
    });
  }
}

const figures = ['like', 'insightful', 'funny', 'replies'] as const;
