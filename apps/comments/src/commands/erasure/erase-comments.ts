import { Injectable } from '@nestjs/common';
import { type Publish, Transaction } from '#messaging';
import { isFinal } from '../../domain/comment.js';
import { forgetParentAuthor, removeComment } from '../../domain/writing/write-comment.js';
import { CommentsStore } from '../../store/comments.store.js';
import { ErasuresStore } from '../../store/erasures.store.js';
import { RecordComment } from '../writing/record-comment.js';

/** Comments that are changed in one transaction. */
const batch = 50;

/** A person's comments lose author and text, and what others have answered no longer says whom. */
@Injectable()
export class EraseComments {
  constructor(
    private readonly transaction: Transaction,
    private readonly comments: CommentsStore,
    private readonly erasures: ErasuresStore,
    private readonly record: RecordComment,
  ) {}

  /** Answers how many were theirs. */
  async execute(personId: string): Promise<number> {
    const erased = await this.#each(
      () => this.erasures.commentsOf(personId, batch),
      (id, publish) => this.#erase(id, publish),
    );
    await this.#each(
      () => this.erasures.answersTo(personId, batch),
      (id, publish) => this.#forgetMention(id, publish),
    );
    return erased;
  }

  async #each(next: () => Promise<string[]>, change: (id: string, publish: Publish) => Promise<void>): Promise<number> {
    let changed = 0;
    for (let ids = await next(); ids.length > 0; ids = await next()) {
      await this.transaction.run(async publish => {
        for (const id of ids) await change(id, publish);
      });
      changed += ids.length;
    }
    return changed;
  }

  async #erase(id: string, publish: Publish): Promise<void> {
    const before = await this.comments.get(id);
    if (!isFinal(before)) await this.record.execute({ before, after: removeComment(before, 'erasure', new Date()) }, publish);
    await this.erasures.forgetAuthor(id);
  }

  async #forgetMention(id: string, publish: Publish): Promise<void> {
    const before = await this.comments.get(id);
    await this.record.execute({ before, after: forgetParentAuthor(before) }, publish);
  }
}
