import type { Publish } from '#messaging';
import { DueWork, type DueWorkHandler, type PlannedWork, Schedule } from '#scheduling';
import { paperScope } from '../../store/policies.store.js';
import { ThreadsStore } from '../../store/threads.store.js';
import { AnnounceThread } from './announce-thread.js';

export const refreshThreads = 'refresh-threads';

/** Threads that are looked at in one transaction. */
const batch = 50;

/** A policy has changed: the threads under it say so, some in each transaction, by the order of their ids. */
@DueWork(refreshThreads)
export class RefreshThreads implements DueWorkHandler {
  constructor(
    private readonly threads: ThreadsStore,
    private readonly announce: AnnounceThread,
    private readonly schedule: Schedule,
  ) {}

  async handle({ key: scope, data }: PlannedWork<{ after: string } | undefined>, publish: Publish): Promise<void> {
    const ids = await this.threads.idsOfSection(scope === paperScope ? undefined : scope, data?.after ?? '', batch);
    for (const id of ids) await this.announce.execute(await this.threads.get(id), publish);
    const last = ids.at(-1);
    if (ids.length === batch && last !== undefined)
      await this.schedule.plan({ kind: refreshThreads, key: scope, dueAt: new Date(), data: { after: last } });
  }
}
