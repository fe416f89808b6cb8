import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import type { Comment } from '../../domain/comment.js';
import { markComment } from '../../domain/writing/write-comment.js';
import { CommentsStore } from '../../store/comments.store.js';
import { DecisionsStore } from '../../store/decisions.store.js';
import { RecordComment } from '../writing/record-comment.js';

export interface MarkCommentInput {
  readonly id: string;
  readonly version: number;
  readonly moderator: string;
  readonly marks: { readonly featured?: boolean; readonly pinned?: boolean };
}

/** A moderator puts a comment forward, or no longer. */
@Injectable()
export class MarkComment {
  constructor(
    private readonly transaction: Transaction,
    private readonly comments: CommentsStore,
    private readonly decisions: DecisionsStore,
    private readonly record: RecordComment,
  ) {}

  execute({ id, version, moderator, marks }: MarkCommentInput): Promise<Comment> {
    return this.transaction.run(async publish => {
      const before = await this.comments.getAt(id, version);
      const after = markComment(before, marks, new Date());
      await this.record.execute({ before, after }, publish);
      const { articleId, author, status } = before;
      const line = { commentId: id, articleId, personId: author.id, from: status, to: status, after: marks };
      await this.decisions.append({ at: after.changedAt, moderator, action: 'mark', ...line });
      return after;
    });
  }
}
