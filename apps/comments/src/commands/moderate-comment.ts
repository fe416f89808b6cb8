import { Injectable } from '@nestjs/common';
import { type Publish, Transaction } from '#messaging';
import type { Comment } from '../domain/comment.js';
import { NothingToUndoError } from '../domain/errors.js';
import { moderate, type ModeratorAction, undoDecision } from '../domain/moderate-comment.js';
import { CommentsStore } from '../store/comments.store.js';
import { DecisionsStore } from '../store/decisions.store.js';
import { RecordComment } from './record-comment.js';

export interface ModerationInput {
  readonly id: string;
  readonly action: ModeratorAction | 'undo';
  /** `usr_…` */
  readonly moderator: string;
  readonly reason?: string;
}

/** A moderator's decision about a comment, or taking the last one back; each is a line of the log. */
@Injectable()
export class ModerateComment {
  constructor(
    private readonly transaction: Transaction,
    private readonly comments: CommentsStore,
    private readonly decisions: DecisionsStore,
    private readonly record: RecordComment,
  ) {}

  execute(input: ModerationInput, version?: number): Promise<Comment> {
    return this.transaction.run(async publish => {
      const before = version === undefined ? await this.comments.get(input.id) : await this.comments.getAt(input.id, version);
      const now = new Date();
      const after = input.action === 'undo' ? await this.#undo(before, now) : moderate(before, input.action, now);
      await this.#record(input, before, after, publish);
      return after;
    });
  }

  async #undo(comment: Comment, now: Date): Promise<Comment> {
    const { from, to } = (await this.decisions.lastOf(comment.id)) ?? {};
    if (!from || !to || from === to) throw new NothingToUndoError(comment.id);
    return undoDecision(comment, { from, to }, now);
  }

  async #record({ action, moderator, reason }: ModerationInput, before: Comment, after: Comment, publish: Publish): Promise<void> {
    await this.record.execute({ before, after, decision: { by: 'moderator', reason: reason ?? action } }, publish);
    await this.decisions.append({
      at: after.changedAt,
      moderator,
      action,
      ...(reason !== undefined && { reason }),
      commentId: before.id,
      articleId: before.articleId,
      personId: before.author.id,
      from: before.status,
      to: after.status,
    });
  }
}
