import { Injectable } from '@nestjs/common';
import { type Comment, isPublic } from '../domain/comment.js';
import { CommentNotFoundError } from '../domain/errors.js';
import { stateOf } from '../domain/thread.js';
import { CommentsStore } from '../store/comments.store.js';
import { ThreadsStore } from '../store/threads.store.js';
import { isShown } from './list-thread.js';

/** One comment: for everybody while it is public, for its author always. */
@Injectable()
export class ReadComment {
  constructor(
    private readonly comments: CommentsStore,
    private readonly threads: ThreadsStore,
  ) {}

  async execute(id: string, personId: string | undefined): Promise<Comment> {
    const comment = await this.comments.get(id);
    if (comment.author.id === personId) return comment;
    const thread = await this.threads.find(comment.articleId);
    if (!isPublic(comment) || !thread || !isShown(stateOf(thread))) throw new CommentNotFoundError(id);
    return comment;
  }
}
