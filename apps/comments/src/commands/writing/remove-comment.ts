import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { NotYourCommentError } from '../../domain/errors.js';
import { removeComment } from '../../domain/writing/write-comment.js';
import { CommentsStore } from '../../store/comments.store.js';
import { RecordComment } from './record-comment.js';

/** Its author takes a comment back, at any time. */
@Injectable()
export class RemoveComment {
  constructor(
    private readonly transaction: Transaction,
    private readonly comments: CommentsStore,
    private readonly record: RecordComment,
  ) {}

  execute({ id, version, personId }: { readonly id: string; readonly version: number; readonly personId: string }): Promise<void> {
    return this.transaction.run(async publish => {
      const before = await this.comments.getAt(id, version);
      if (before.author.id !== personId) throw new NotYourCommentError();
      await this.record.execute({ before, after: removeComment(before, 'author', new Date()) }, publish);
    });
  }
}
