import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HealthSources } from '#health';
import { ReadQueue } from './read-queue.js';

/** How many comments and people wait for a moderator, and for how long the first of them has. */
@Injectable()
export class QueueHealth implements OnApplicationBootstrap {
  constructor(
    private readonly health: HealthSources,
    private readonly readQueue: ReadQueue,
  ) {}

  onApplicationBootstrap(): void {
    this.health.register('moderation', async () => {
      const { oldestSince, ...waiting } = await this.readQueue.waiting();
      const oldestSeconds = oldestSince ? Math.max(0, Math.round((Date.now() - oldestSince.getTime()) / 1_000)) : 0;
      return { status: 'up', ...waiting, oldestSeconds };
    });
  }
}
