import { Injectable } from '@nestjs/common';
import { deadline } from '#persistence';
import { CommentsView } from '../store/comments.view.js';

const longestMs = 1_000;

/** What somebody is about to report, as readers see it. Nothing where they do not, or where it cannot be read now: a report needs no picture of it. */
@Injectable()
export class ReportedComment {
  constructor(private readonly comments: CommentsView) {}

  async execute(id: string): Promise<{ articleId: string; name: string; bodyHtml: string } | undefined> {
    const comment = await deadline(this.comments.byId(id), longestMs).catch(() => undefined);
    const { status, author, bodyHtml, articleId } = comment?.state ?? {};
    return status === 'visible' && author && bodyHtml !== undefined && articleId !== undefined
      ? { articleId, name: author.name, bodyHtml }
      : undefined;
  }
}
