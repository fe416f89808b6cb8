import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HealthSources } from '#health';
import { CommentListsStore } from '../store/comment-lists.store.js';

/** How many comments wait for a moderator, and for how long the oldest has. */
@Injectable()
export class QueueHealth implements OnApplicationBootstrap {
  constructor(
    private readonly health: HealthSources,
    private readonly lists: CommentListsStore,
  ) {}

  onApplicationBootstrap(): void {
    this.health.register('moderation', async () => {
      const { held, reported, oldestSince } = await this.lists.waiting();
      const oldestSeconds = oldestSince ? Math.max(0, Math.round((Date.now() - oldestSince.getTime()) / 1_000)) : 0;
      return { status: 'up', held, reported, oldestSeconds };
    });
  }
}
