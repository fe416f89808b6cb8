import { Injectable } from '@nestjs/common';
import { userErased } from '#contracts';
import { Transaction } from '#messaging';
import { IdempotencyKeys, withoutIdempotencyKey } from '#persistence';
import { removeComment } from '../domain/write-comment.js';
import { CommentsStore } from '../store/comments.store.js';
import { ErasuresStore } from '../store/erasures.store.js';
import { RecordComment } from './record-comment.js';

/** Comments that are erased in one transaction. */
const batch = 50;

/**
 * Forgets a person: their comments lose author and text, and keep their place where others have answered; all else about them goes. Then every other
 * service is told to do the same.
 *
 * Guarantee: the event is published when nothing of the person is left here. A crash in between leaves a part to do, which the same request does when it
 * is repeated; what was done stays done.
 */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly transaction: Transaction,
    private readonly comments: CommentsStore,
    private readonly erasures: ErasuresStore,
    private readonly record: RecordComment,
    private readonly keys: IdempotencyKeys,
  ) {}

  async execute(personId: string, by: string): Promise<number> {
    let erased = 0;
    for (;;) {
      const ids = await this.erasures.commentsOf(personId, batch);
      if (ids.length === 0) break;
      // Each batch is a transaction; the request's key stands for the last one alone.
      await withoutIdempotencyKey(() => this.#eraseComments(ids));
      erased += ids.length;
    }
    return this.transaction.run(async publish => {
      await this.erasures.forgetPerson(personId);
      await this.keys.forget(personId, ['author.id', 'parentAuthorId']);
      await this.erasures.prove(by, erased);
      publish(userErased({ id: personId, version: 1, erasedAt: new Date().toISOString() }));
      return erased;
    });
  }

  #eraseComments(ids: readonly string[]): Promise<void> {
    return this.transaction.run(async publish => {
      for (const id of ids) {
        const before = await this.comments.get(id);
        const isGone = before.status === 'removed' && before.removedBy !== 'moderator';
        if (!isGone) await this.record.execute({ before, after: removeComment(before, 'erasure', new Date()) }, publish);
        await this.erasures.forgetAuthor(id);
      }
    });
  }
}
