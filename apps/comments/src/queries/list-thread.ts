import { Injectable } from '@nestjs/common';
import { stateOf } from '../domain/thread.js';
import { type CommentPage, CommentListsStore, type ThreadPageRequest } from '../store/comment-lists.store.js';
import { ThreadsStore } from '../store/threads.store.js';
import { SharedReads } from './shared-reads.js';

/** A page of a thread, or of the replies to a comment; nothing while the article is not there for readers. */
@Injectable()
export class ListThread {
  readonly #shared = new SharedReads<CommentPage>();

  constructor(
    private readonly threads: ThreadsStore,
    private readonly lists: CommentListsStore,
  ) {}

  execute(request: ThreadPageRequest): Promise<CommentPage> {
    const { articleId, parentId, sort, limit, after } = request;
    return this.#shared.read(JSON.stringify([articleId, parentId, sort, limit, after]), () => this.#read(request));
  }

  async #read(request: ThreadPageRequest): Promise<CommentPage> {
    const thread = await this.threads.get(request.articleId);
    return isShown(stateOf(thread)) ? this.lists.ofThread(request) : { items: [] };
  }
}

export const isShown = (state: ReturnType<typeof stateOf>): boolean => state === 'open' || state === 'closed';
