import { Injectable } from '@nestjs/common';
import { type Appeal, mayAppealAgain } from '../domain/moderation/appeal.js';
import type { Comment } from '../domain/comment.js';
import { type Commenter, mayAppeal } from '../domain/commenter.js';
import { NoticeNotFoundError } from '../domain/errors.js';
import { restrictionOf } from '../domain/moderation/restriction.js';
import { CommentersStore } from '../store/commenters.store.js';
import { CommentsStore } from '../store/comments.store.js';

export interface Notice {
  readonly about: 'comment' | 'person';
  readonly articleId?: string;
  readonly status: string;
  readonly body?: string;
  readonly reason?: string;
  readonly decidedBy?: 'policy' | 'moderator' | 'reports';
  readonly until?: Date;
  readonly mayAppeal: boolean;
  /** With what came of it. */
  readonly appeal?: Appeal;
}

/** What was decided, by whom and why. Nothing is said of who the moderator was, nor of a shadow ban. */
@Injectable()
export class ReadNotice {
  constructor(
    private readonly comments: CommentsStore,
    private readonly commenters: CommentersStore,
  ) {}

  async execute(token: string): Promise<Notice> {
    const comment = await this.comments.byNotice(token);
    if (comment) return ofComment(comment);
    const commenter = await this.commenters.byNotice(token);
    if (!commenter) throw new NoticeNotFoundError();
    return ofPerson(commenter, new Date());
  }
}

function ofComment(comment: Comment): Notice {
  const { articleId, status, text, appeal } = comment;
  const restriction = restrictionOf(comment);
  return {
    about: 'comment',
    articleId,
    status,
    ...(status !== 'removed' && { body: text }),
    ...restriction,
    mayAppeal: restriction !== undefined && mayAppealAgain(appeal),
    ...(appeal && { appeal }),
  };
}

/** Whoever is shadow-banned is not told, and finds what a person in good standing does. */
function ofPerson(commenter: Commenter, now: Date): Notice {
  const { standing, until, reason, appeal } = commenter;
  const isTold = standing !== 'shadow-banned';
  return {
    about: 'person',
    status: isTold ? standing : 'good',
    ...(isTold && reason !== undefined && { reason }),
    decidedBy: 'moderator',
    ...(isTold && until && { until }),
    mayAppeal: mayAppeal(commenter, now),
    ...(appeal && { appeal }),
  };
}
