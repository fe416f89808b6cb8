import { Injectable } from '@nestjs/common';
import type { Comment } from '../domain/comment.js';
import type { Commenter } from '../domain/commenter.js';
import { NoticeNotFoundError } from '../domain/errors.js';
import { CommentersStore } from '../store/commenters.store.js';
import { CommentsStore } from '../store/comments.store.js';
import { WhyRestricted } from './why-restricted.js';

export interface Notice {
  readonly about: 'comment' | 'person';
  readonly articleId?: string;
  readonly status: string;
  readonly body?: string;
  readonly reason?: string;
  readonly decidedBy?: 'policy' | 'moderator' | 'reports';
  readonly until?: Date;
  readonly mayAppeal: boolean;
  readonly appeal?: { readonly text: string; readonly at: Date };
}

/** What was decided, by whom and why. Nothing is said of who the moderator was, nor of a shadow ban. */
@Injectable()
export class ReadNotice {
  constructor(
    private readonly comments: CommentsStore,
    private readonly commenters: CommentersStore,
    private readonly whyRestricted: WhyRestricted,
  ) {}

  async execute(token: string): Promise<Notice> {
    const comment = await this.comments.byNotice(token);
    if (comment) return this.#ofComment(comment);
    const commenter = await this.commenters.byNotice(token);
    if (!commenter) throw new NoticeNotFoundError();
    return ofPerson(commenter);
  }

  async #ofComment(comment: Comment): Promise<Notice> {
    const { articleId, status, text, appeal } = comment;
    const restriction = await this.whyRestricted.execute(comment);
    return {
      about: 'comment',
      articleId,
      status,
      ...(status !== 'removed' && { body: text }),
      ...restriction,
      mayAppeal: restriction !== undefined && !appeal,
      ...(appeal && { appeal }),
    };
  }
}

const ofPerson = ({ standing, until, reason }: Commenter): Notice => ({
  about: 'person',
  status: standing,
  ...(reason !== undefined && { reason }),
  decidedBy: 'moderator',
  ...(until && { until }),
  mayAppeal: false,
});
