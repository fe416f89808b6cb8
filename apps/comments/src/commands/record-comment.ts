import { Injectable } from '@nestjs/common';
import { type Publish, Transaction } from '#messaging';
import type { Comment } from '../domain/comment.js';
import { eventsOfChange, type StatusDecision } from '../domain/events-of-change.js';
import { CommentsStore, type ReportsStep } from '../store/comments.store.js';
import { CountsRunner } from './counts.runner.js';

export interface CommentChange {
  readonly before: Comment;
  readonly after: Comment;
  /** Where it is about the status and not about the text. */
  readonly decision?: StatusDecision;
  readonly reports?: ReportsStep;
}

/** What every change of a comment leaves behind, in its own transaction: the document and its events. */
@Injectable()
export class RecordComment {
  constructor(
    private readonly transaction: Transaction,
    private readonly comments: CommentsStore,
    private readonly counts: CountsRunner,
  ) {}

  async execute({ before, after, decision, reports }: CommentChange, publish: Publish): Promise<void> {
    await this.comments.replace(after, reports);
    publish(eventsOfChange(before, after, decision));
    this.transaction.afterCommit(() => this.counts.nudge());
  }

  async first(comment: Comment, sectionIds: readonly string[], publish: Publish): Promise<void> {
    await this.comments.insert(comment, sectionIds);
    publish(eventsOfChange(undefined, comment));
    this.transaction.afterCommit(() => this.counts.nudge());
  }
}
