import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { NoticeNotFoundError } from '../domain/errors.js';
import { demandAppealable } from '../domain/write-comment.js';
import { CommentsStore } from '../store/comments.store.js';

/** The author of a comment that was restricted says why it should not be; a moderator looks again. */
@Injectable()
export class Appeal {
  constructor(
    private readonly transaction: Transaction,
    private readonly comments: CommentsStore,
  ) {}

  execute(noticeToken: string, text: string): Promise<void> {
    return this.transaction.run(async () => {
      const found = await this.comments.byNotice(noticeToken);
      if (!found) throw new NoticeNotFoundError();
      demandAppealable(found);
      await this.comments.appeal(found.id, text, new Date());
    });
  }
}
