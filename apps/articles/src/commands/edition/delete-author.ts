import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import { deleteAuthor } from '../../domain/edition/author.js';
import type { Person } from '../../domain/publication/standing.js';
import { ArticlesStore } from '../../store/articles.store.js';
import { AuthorsStore } from '../../store/authors.store.js';
import { HoldsStore } from '../../store/holds.store.js';

@Injectable()
export class DeleteAuthor {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly authors: AuthorsStore,
    private readonly articles: ArticlesStore,
    private readonly holds: HoldsStore,
  ) {}

  execute(id: string, version: number, person: Person): Promise<void> {
    return this.change.remove({ action: 'delete', person, store: this.authors }, async () => {
      const before = await this.authors.getAt(id, version);
      await this.holds.exclusive(id);
      return { before, events: deleteAuthor(before, await this.articles.hasByAuthor(id)) };
    });
  }
}
