import { Injectable } from '@nestjs/common';
import { stateOf } from '../domain/thread.js';
import { type CommentPage, CommentListsStore, type ThreadPageRequest } from '../store/comment-lists.store.js';
import { ThreadsStore } from '../store/threads.store.js';

/** A page of a thread, or of the replies to a comment; nothing while the article is not there for readers. */
@Injectable()
export class ListThread {
  constructor(
    private readonly threads: ThreadsStore,
    private readonly lists: CommentListsStore,
  ) {}

  async execute(request: ThreadPageRequest): Promise<CommentPage> {
    const thread = await this.threads.get(request.articleId);
    return isShown(stateOf(thread)) ? this.lists.ofThread(request) : { items: [] };
  }
}

export const isShown = (state: ReturnType<typeof stateOf>): boolean => state === 'open' || state === 'closed';
