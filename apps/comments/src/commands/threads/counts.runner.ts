import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PollingWorker } from '#persistence';
import { CommentCountsStore } from '../../store/comment-counts.store.js';
import { CountThread } from './count-thread.js';

const threadsAtOnce = 200;

/** Counts the threads that have changed, in every process of the service; two at once do no harm. */
@Injectable()
export class CountsRunner implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #worker: PollingWorker;

  constructor(counts: CommentCountsStore, countThread: CountThread) {
    this.#worker = new PollingWorker({
      name: 'counts',
      gatherMs: 100,
      pollMs: 1_000,
      work: async () => {
        const articles = await counts.uncountedArticles(threadsAtOnce);
        for (const articleId of articles) await countThread.execute(articleId);
        return articles.length > 0;
      },
    });
  }

  onApplicationBootstrap(): void {
    this.#worker.start();
  }

  /** Something was committed in this process that changes a count. */
  nudge(): void {
    this.#worker.nudge();
  }

  async onModuleDestroy(): Promise<void> {
    await this.#worker.stop();
  }
}
