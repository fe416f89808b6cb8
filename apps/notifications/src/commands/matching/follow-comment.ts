import { Injectable } from '@nestjs/common';
import type { Publish } from '#messaging';
import { isReadable } from '../../domain/matching/comment-occasion.js';
import type { KnownComment } from '../../domain/matching/known-comment.js';
import { CommentCopiesStore } from '../../store/comment-copies.store.js';
import { TellOfComment } from './tell-of-comment.js';
import { WithdrawComment } from './withdraw-comment.js';

/** What a comment is now decides, whichever event of it comes last: it is told of, or taken back. */
@Injectable()
export class FollowComment {
  constructor(
    private readonly comments: CommentCopiesStore,
    private readonly tellOfComment: TellOfComment,
    private readonly withdrawComment: WithdrawComment,
  ) {}

  async execute(told: KnownComment, eventId: string, publish: Publish): Promise<void> {
    const comment = await this.comments.newest(told);
    await (isReadable(comment) ? this.tellOfComment.execute(comment, eventId) : this.withdrawComment.execute(comment, publish));
  }
}
