import { Injectable } from '@nestjs/common';
import type { KeysetPage } from '#persistence';
import type { Commenter } from '../domain/commenter.js';
import { CommentListsStore, type QueuedComment } from '../store/comment-lists.store.js';
import { CommentersStore } from '../store/commenters.store.js';
import { DecisionsStore } from '../store/decisions.store.js';
import { lineOf, type LogLine } from './read-log.js';

const shown = 50;

/** A person's history, as a moderator needs it to decide. */
@Injectable()
export class ReadPerson {
  constructor(
    private readonly commenters: CommentersStore,
    private readonly decisions: DecisionsStore,
    private readonly lists: CommentListsStore,
  ) {}

  standing(id: string): Promise<Commenter> {
    return this.commenters.get(id);
  }

  /** Whose appeal nobody has answered. */
  appealing(limit: number, after?: string): Promise<KeysetPage<Commenter>> {
    return this.commenters.appealing(limit, after);
  }

  async execute(id: string): Promise<{ commenter: Commenter; decisions: LogLine[]; comments: QueuedComment[] }> {
    const [commenter, decisions, { items }] = await Promise.all([
      this.commenters.get(id),
      this.decisions.about(id, shown),
      this.lists.queue({ queue: 'all', authorId: id, limit: shown }),
    ]);
    return { commenter, decisions: decisions.map(lineOf), comments: items };
  }
}
