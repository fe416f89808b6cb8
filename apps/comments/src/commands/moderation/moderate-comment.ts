import { Injectable } from '@nestjs/common';
import { type Publish, Transaction } from '#messaging';
import type { Comment } from '../../domain/comment.js';
import { keepComment } from '../../domain/writing/keep-comment.js';
import { moderate, type ModeratorAction } from '../../domain/moderation/moderate-comment.js';
import { undoRuling } from '../../domain/moderation/undo-ruling.js';
import { CommentsStore } from '../../store/comments.store.js';
import { DecisionsStore } from '../../store/decisions.store.js';
import { RecordComment } from '../writing/record-comment.js';

export interface ModerationInput {
  readonly id: string;
  /** Of the comment that the decision is about; for `undo` the one that the decision has led to. */
  readonly version: number;
  readonly action: ModeratorAction | 'keep' | 'undo';
  /** `usr_…` */
  readonly moderator: string;
  readonly reason?: string;
}

/** A moderator's decision about a comment, or taking one back; each is a line of the log. */
@Injectable()
export class ModerateComment {
  constructor(
    private readonly transaction: Transaction,
    private readonly comments: CommentsStore,
    private readonly decisions: DecisionsStore,
    private readonly record: RecordComment,
  ) {}

  execute(input: ModerationInput): Promise<Comment> {
    return this.transaction.run(async publish => {
      const before = await this.comments.getAt(input.id, input.version);
      const at = new Date();
      const after = decided(before, input, at);
      await this.#keep(input, { before, after }, publish);
      await this.#log(input, { before, after }, at);
      return after;
    });
  }

  async #keep({ action }: ModerationInput, change: { before: Comment; after: Comment }, publish: Publish): Promise<void> {
    // Of what stays as it is there is nothing to tell readers.
    if (action === 'keep') return this.comments.replace(change.after, 'settled');
    const reports = action === 'undo' ? 'reopened' : 'settled';
    await this.record.execute({ ...change, decision: { by: 'moderator', reason: action }, reports }, publish);
  }

  async #log(
    { action, moderator, reason }: ModerationInput,
    { before, after }: { before: Comment; after: Comment },
    at: Date,
  ): Promise<void> {
    await this.decisions.append({
      at,
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

function decided(comment: Comment, { action, reason }: ModerationInput, at: Date): Comment {
  if (action === 'undo') return undoRuling(comment, at);
  if (action === 'keep') return keepComment(comment, reason, at);
  return moderate(comment, { action, at, ...(reason !== undefined && { reason }) });
}
