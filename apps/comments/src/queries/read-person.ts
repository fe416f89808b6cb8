import { Injectable } from '@nestjs/common';
import type { KeysetPage } from '#persistence';
import type { Commenter } from '../domain/commenter.js';
import { CommentListsStore, type QueuedComment } from '../store/comment-lists.store.js';
import { CommentersStore } from '../store/commenters.store.js';
import { DecisionsStore } from '../store/decisions.store.js';
import { PeopleStore } from '../store/people.store.js';
import { lineOf, type LogLine } from './read-log.js';

const shown = 50;

/** A person's history, as a moderator needs it to decide. */
@Injectable()
export class ReadPerson {
  constructor(
    private readonly people: PeopleStore,
    private readonly commenters: CommentersStore,
    private readonly decisions: DecisionsStore,
    private readonly lists: CommentListsStore,
  ) {}

  async standing(id: string): Promise<Commenter> {
    await this.people.demand(id);
    return this.commenters.get(id);
  }

  /** Whose appeal nobody has answered, by the name under which they wrote last. */
  async appealing(limit: number, after?: string): Promise<KeysetPage<Commenter & { name?: string }>> {
    const page = await this.commenters.appealing(limit, after);
    const names = await Promise.all(page.items.map(({ id }) => this.#nameOf(id)));
    return { ...page, items: page.items.map((commenter, at) => ({ ...commenter, ...(names[at] !== undefined && { name: names[at] }) })) };
  }

  async execute(id: string): Promise<{ commenter: Commenter; decisions: LogLine[]; comments: QueuedComment[] }> {
    await this.people.demand(id);
    const [commenter, decisions, { items }] = await Promise.all([
      this.commenters.get(id),
      this.decisions.about(id, shown),
      this.lists.queue({ queue: 'all', authorId: id, limit: shown }),
    ]);
    return { commenter, decisions: decisions.map(lineOf), comments: items };
  }

  async #nameOf(authorId: string): Promise<string | undefined> {
    const { items } = await this.lists.queue({ queue: 'all', authorId, limit: 1 });
    return items[0]?.author.name;
  }
}
