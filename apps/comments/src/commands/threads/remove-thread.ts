import type { Publish } from '#messaging';
import { DueWork, type DueWorkHandler, type PlannedWork, Schedule } from '#scheduling';
import { removeComment } from '../../domain/writing/write-comment.js';
import { CommentListsStore } from '../../store/comment-lists.store.js';
import { removeThread } from './announce-thread.js';
import { RecordComment } from '../writing/record-comment.js';

/** Comments that go in one transaction. */
const batch = 50;

/** The article is gone for good, and its comments go with it: some in each transaction, until none is left. */
@DueWork(removeThread)
export class RemoveThread implements DueWorkHandler {
  constructor(
    private readonly lists: CommentListsStore,
    private readonly record: RecordComment,
    private readonly schedule: Schedule,
  ) {}

  async handle({ key }: PlannedWork, publish: Publish): Promise<void> {
    const left = await this.lists.notRemoved(key, batch);
    for (const before of left) await this.record.execute({ before, after: removeComment(before, 'article', new Date()) }, publish);
    if (left.length === batch) await this.schedule.plan({ kind: removeThread, key, dueAt: new Date() });
  }
}
