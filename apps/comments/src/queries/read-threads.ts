import { Injectable } from '@nestjs/common';
import { stateOf, type Thread } from '../domain/thread.js';
import { ThreadsStore } from '../store/threads.store.js';
import { isShown } from './list-thread.js';

export interface ThreadCount {
  readonly articleId: string;
  readonly count: number;
  readonly state: ReturnType<typeof stateOf>;
}

/** Threads as readers may know of them. */
@Injectable()
export class ReadThreads {
  constructor(private readonly threads: ThreadsStore) {}

  one(articleId: string): Promise<Thread> {
    return this.threads.get(articleId);
  }

  /** In the order in which they were asked for; without those that nobody has heard of. */
  async counts(articleIds: readonly string[]): Promise<ThreadCount[]> {
    const threads = new Map((await this.threads.standings(articleIds)).map(thread => [thread.id, thread]));
    return articleIds.flatMap(articleId => {
      const thread = threads.get(articleId);
      if (!thread) return [];
      const state = stateOf(thread);
      return [{ articleId, count: isShown(state) ? thread.count : 0, state }];
    });
  }
}
