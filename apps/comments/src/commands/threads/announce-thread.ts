import { Injectable } from '@nestjs/common';
import type { Publish } from '#messaging';
import { Schedule } from '#scheduling';
import { announce, closesAt, stateOf, type Thread } from '../../domain/thread.js';
import { PoliciesStore } from '../../store/policies.store.js';
import { ThreadsStore } from '../../store/threads.store.js';

export const closeThread = 'close-thread';
export const removeThread = 'remove-thread';

/** What every change of a thread leaves behind, in its own transaction: the document, its event if others can see the change, and what is due later. */
@Injectable()
export class AnnounceThread {
  constructor(
    private readonly threads: ThreadsStore,
    private readonly policies: PoliciesStore,
    private readonly schedule: Schedule,
  ) {}

  async execute(changed: Thread, publish: Publish): Promise<Thread> {
    const { thread, events } = announce(changed, await this.policies.modeFor(changed));
    await this.threads.put(thread);
    publish(events);
    return thread;
  }

  /** For a thread whose article is another than before. */
  async plan(thread: Thread): Promise<void> {
    const end = closesAt(thread);
    if (stateOf(thread) === 'open' && end) await this.schedule.plan({ kind: closeThread, key: thread.id, dueAt: end });
    else await this.schedule.cancel(closeThread, thread.id);
    if (thread.article.state === 'deleted') await this.schedule.plan({ kind: removeThread, key: thread.id, dueAt: new Date() });
  }
}
