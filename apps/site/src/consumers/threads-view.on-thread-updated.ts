import { type Received, threadUpdated } from '#contracts';
import { Consumer, Project } from '#messaging';
import { ThreadsView } from '../store/threads.view.js';

/** The reader's copy of each thread: whether it takes comments, and how many there are. */
@Consumer()
export class ThreadsViewOnThreadUpdated {
  constructor(private readonly threads: ThreadsView) {}

  @Project(threadUpdated)
  async handle(events: readonly Received<typeof threadUpdated>[]): Promise<void> {
    await this.threads.keepNewest(events.map(({ data }) => ({ _id: data.id, version: data.version, state: data })));
  }
}
