import { Injectable } from '@nestjs/common';
import type { CommentStatus } from '#contracts';
import { type Publish, Transaction } from '#messaging';
import type { Comment } from '../../domain/comment.js';
import { eventsOfChange, type StatusDecision } from '../../domain/events-of-change.js';
import { CommentsStore, type ReportsStep } from '../../store/comments.store.js';
import { DecisionsStore } from '../../store/decisions.store.js';
import { CountsRunner } from '../threads/counts.runner.js';

export interface CommentChange {
  readonly before: Comment;
  readonly after: Comment;
  /** Where it is about the status and not about the text. */
  readonly decision?: StatusDecision;
  readonly reports?: ReportsStep;
}

/**
 * What every change of a comment leaves behind, in its own transaction: the document, its events, and a line of the log where the policy has refused
 * it, for that waits in no queue.
 */
@Injectable()
export class RecordComment {
  constructor(
    private readonly transaction: Transaction,
    private readonly comments: CommentsStore,
    private readonly decisions: DecisionsStore,
    private readonly counts: CountsRunner,
  ) {}

  async execute({ before, after, decision, reports }: CommentChange, publish: Publish): Promise<void> {
    await this.comments.replace(after, reports);
    if (!decision && before.status !== 'rejected') await this.#logRefusal(after, before.status);
    publish(eventsOfChange(before, after, decision));
    this.transaction.afterCommit(() => this.counts.nudge());
  }

  async first(comment: Comment, sectionIds: readonly string[], publish: Publish): Promise<void> {
    await this.comments.insert(comment, sectionIds);
    await this.#logRefusal(comment);
    publish(eventsOfChange(undefined, comment));
    this.transaction.afterCommit(() => this.counts.nudge());
  }

  async #logRefusal({ id, articleId, author, status, finding, changedAt }: Comment, from?: CommentStatus): Promise<void> {
    if (status !== 'rejected') return;
    await this.decisions.append({
      at: changedAt,
      moderator: 'policy',
      action: 'reject',
      ...(finding && { reason: finding.reason }),
      commentId: id,
      articleId,
      personId: author.id,
      ...(from && { from }),
      to: status,
    });
  }
}
