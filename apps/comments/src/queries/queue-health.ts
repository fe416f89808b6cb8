import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HealthSources } from '#health';
import { CommentersStore } from '../store/commenters.store.js';
import { CommentListsStore } from '../store/comment-lists.store.js';

/** How many comments and people wait for a moderator, and for how long the first of them has. */
@Injectable()
export class QueueHealth implements OnApplicationBootstrap {
  constructor(
    private readonly health: HealthSources,
    private readonly lists: CommentListsStore,
    private readonly commenters: CommentersStore,
  ) {}

  onApplicationBootstrap(): void {
    this.health.register('moderation', async () => {
      const [{ held, reported, ...comments }, people] = await Promise.all([this.lists.waiting(), this.commenters.openAppeals()]);
      const since = [comments.oldestSince, people.oldestSince].flatMap(at => at?.getTime() ?? []);
      const oldestSeconds = since.length > 0 ? Math.max(0, Math.round((Date.now() - Math.min(...since)) / 1_000)) : 0;
      return { status: 'up', held, reported, appeals: comments.appeals + people.count, oldestSeconds };
    });
  }
}
