import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { appealComment } from '../../domain/moderation/appeal-comment.js';
import { appealStanding } from '../../domain/commenter.js';
import { NoticeNotFoundError } from '../../domain/errors.js';
import { CommentersStore } from '../../store/commenters.store.js';
import { CommentsStore } from '../../store/comments.store.js';

/** The author of a comment that was restricted, or who was banned or suspended, says why that should not be; a moderator looks again. */
@Injectable()
export class Appeal {
  constructor(
    private readonly transaction: Transaction,
    private readonly comments: CommentsStore,
    private readonly commenters: CommentersStore,
  ) {}

  execute(noticeToken: string, text: string): Promise<void> {
    return this.transaction.run(async () => {
      const now = new Date();
      const comment = await this.comments.byNotice(noticeToken);
      if (comment) return this.comments.replace(appealComment(comment, text, now));
      const commenter = await this.commenters.byNotice(noticeToken);
      if (!commenter) throw new NoticeNotFoundError();
      await this.commenters.put(appealStanding(commenter, text, now));
    });
  }
}
