import { Injectable } from '@nestjs/common';
import type { Comment } from '../domain/comment.js';
import { stateOf } from '../domain/thread.js';
import { CommentListsStore, type OwnPageRequest } from '../store/comment-lists.store.js';
import { ThreadsStore } from '../store/threads.store.js';
import { isShown } from './list-thread.js';

export interface OwnComments {
  readonly items: readonly Comment[];
  readonly next?: string;
  /** Of the thread, as this person has it. */
  readonly count: number;
  /** Whether the thread takes another text. */
  readonly isOpen: boolean;
}

/** What a person has written in a thread. Those that all see are among them: if they were not, a shadow ban could be told from the answer. */
@Injectable()
export class ReadOwnComments {
  constructor(
    private readonly lists: CommentListsStore,
    private readonly threads: ThreadsStore,
  ) {}

  async execute(request: OwnPageRequest): Promise<OwnComments> {
    const [page, count, thread] = await Promise.all([
      this.lists.ofPerson(request),
      this.count(request.articleId, request.authorId),
      this.threads.find(request.articleId),
    ]);
    return { ...page, count, isOpen: thread !== undefined && stateOf(thread) === 'open' };
  }

  /** How many there are to this person: those that all see, and those that only they do. */
  async count(articleId: string, personId: string | undefined): Promise<number> {
    const thread = await this.threads.find(articleId);
    if (!thread || !isShown(stateOf(thread))) return 0;
    return thread.count + (personId === undefined ? 0 : await this.lists.shadowedOf(articleId, personId));
  }
}
