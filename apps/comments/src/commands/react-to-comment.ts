import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { CommentNotFoundError } from '../domain/errors.js';
import { isPublic } from '../domain/comment.js';
import { CommentsStore } from '../store/comments.store.js';
import type { ReactionKind } from '../store/reaction.schema.js';
import { ReactionsStore } from '../store/reactions.store.js';
import { CountsRunner } from './counts.runner.js';
import { DemandStanding } from './demand-standing.js';

/** What a person thinks of a comment: one kind at a time, or none. */
@Injectable()
export class ReactToComment {
  constructor(
    private readonly transaction: Transaction,
    private readonly comments: CommentsStore,
    private readonly reactions: ReactionsStore,
    private readonly demandStanding: DemandStanding,
    private readonly counts: CountsRunner,
  ) {}

  async execute(id: string, personId: string, kind: ReactionKind | undefined): Promise<void> {
    await this.transaction.run(async () => {
      await this.demandStanding.execute(personId);
      const comment = await this.comments.get(id);
      if (!isPublic(comment)) throw new CommentNotFoundError(id);
      await this.reactions.put(comment, personId, kind);
    });
    this.counts.nudge();
  }
}
