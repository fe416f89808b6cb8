import { Injectable } from '@nestjs/common';
import type { Comment } from '../domain/comment.js';
import { CommentListsStore, type QueuedComment, type QueueRequest } from '../store/comment-lists.store.js';
import { CommentsStore } from '../store/comments.store.js';

/** What moderators have to look at. */
@Injectable()
export class ReadQueue {
  constructor(
    private readonly lists: CommentListsStore,
    private readonly comments: CommentsStore,
  ) {}

  execute(request: QueueRequest): Promise<{ items: QueuedComment[]; next?: string }> {
    return this.lists.queue(request);
  }

  waiting(): ReturnType<CommentListsStore['waiting']> {
    return this.lists.waiting();
  }

  one(id: string): Promise<Comment> {
    return this.comments.get(id);
  }
}
