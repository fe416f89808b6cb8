import { Injectable } from '@nestjs/common';
import type { Comment } from '../domain/comment.js';
import { earliest } from '../domain/earliest.js';
import { CommentersStore } from '../store/commenters.store.js';
import { CommentListsStore, type QueuedComment, type QueueRequest } from '../store/comment-lists.store.js';
import { CommentsStore } from '../store/comments.store.js';

/** How much waits, and since when the first of it; of appeals, those about comments and those of people together. */
export interface Waiting {
  readonly held: number;
  readonly reported: number;
  readonly appeals: number;
  readonly oldestSince?: Date;
}

/** What moderators have to look at. */
@Injectable()
export class ReadQueue {
  constructor(
    private readonly lists: CommentListsStore,
    private readonly comments: CommentsStore,
    private readonly commenters: CommentersStore,
  ) {}

  execute(request: QueueRequest): Promise<{ items: QueuedComment[]; next?: string }> {
    return this.lists.queue(request);
  }

  async waiting(): Promise<Waiting> {
    const [{ held, reported, ...comments }, people] = await Promise.all([this.lists.waiting(), this.commenters.openAppeals()]);
    const oldestSince = earliest(comments.oldestSince, people.oldestSince);
    return { held, reported, appeals: comments.appeals + people.count, ...(oldestSince && { oldestSince }) };
  }

  one(id: string): Promise<Comment> {
    return this.comments.get(id);
  }
}
