import type { Publish } from '#messaging';
import { DueWork, type DueWorkHandler, type PlannedWork } from '#scheduling';
import { closeWhenOver } from '../../domain/thread.js';
import { ThreadsStore } from '../../store/threads.store.js';
import { AnnounceThread, closeThread } from './announce-thread.js';

/** The time for comments that the article's policy gives is over. */
@DueWork(closeThread)
export class CloseThread implements DueWorkHandler {
  constructor(
    private readonly threads: ThreadsStore,
    private readonly announce: AnnounceThread,
  ) {}

  async handle({ key }: PlannedWork, publish: Publish): Promise<void> {
    const before = await this.threads.get(key);
    const after = closeWhenOver(before, new Date());
    if (after !== before) await this.announce.execute(after, publish);
  }
}
