import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { ThreadsStore } from '../../store/threads.store.js';

const deadlineMs = 1_000;
const lookEveryMs = 50;

/** Waits, for a second at most, until this service has seen the version of the article that a reader has seen. */
@Injectable()
export class AwaitArticle {
  constructor(private readonly threads: ThreadsStore) {}

  async execute(articleId: string, minVersion = 1): Promise<void> {
    for (const end = performance.now() + deadlineMs; performance.now() < end; await pause(lookEveryMs)) {
      const thread = await this.threads.find(articleId);
      if (thread && thread.article.version >= minVersion) return;
    }
  }
}
