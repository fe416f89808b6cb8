import { Injectable } from '@nestjs/common';
import { CommentNotFoundError } from '../../domain/errors.js';
import { asSeenBy, type CommentCounts, isPublic } from '../../domain/comment.js';
import { CommentCountsStore } from '../../store/comment-counts.store.js';
import { CommentsStore } from '../../store/comments.store.js';
import type { ReactionKind } from '../../store/reaction.schema.js';
import { ReactionsStore } from '../../store/reactions.store.js';
import { CountsRunner } from '../threads/counts.runner.js';
import { DemandStanding } from './demand-standing.js';
import { WriteAs } from './write-as.js';

export type ReactionCounts = Pick<CommentCounts, 'like' | 'insightful' | 'funny'>;
const noReactions: ReactionCounts = { like: 0, insightful: 0, funny: 0 };

/** What a person thinks of a comment: one kind at a time, or none. */
@Injectable()
export class ReactToComment {
  constructor(
    private readonly writeAs: WriteAs,
    private readonly comments: CommentsStore,
    private readonly reactions: ReactionsStore,
    private readonly rows: CommentCountsStore,
    private readonly demandStanding: DemandStanding,
    private readonly counts: CountsRunner,
  ) {}

  /** Answers how many think what, this one included. */
  async execute(id: string, personId: string, kind: ReactionKind | undefined): Promise<ReactionCounts> {
    const counts = await this.writeAs.run(personId, async () => {
      await this.demandStanding.execute(personId);
      const comment = await this.comments.get(id);
      if (!isPublic(asSeenBy(comment, personId))) throw new CommentNotFoundError(id);
      await this.reactions.put(comment, personId, kind);
      return (await this.rows.reactionsTo([id])).get(id);
    });
    this.counts.nudge();
    return counts ?? noReactions;
  }
}
