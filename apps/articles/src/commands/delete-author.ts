import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { deleteAuthor } from '../domain/author.js';
import type { Person } from '../domain/standing.js';
import { ArticlesStore } from '../store/articles.store.js';
import { AuthorsStore } from '../store/authors.store.js';
import { RecordAggregate } from './record-aggregate.js';

@Injectable()
export class DeleteAuthor {
  constructor(
    private readonly transaction: Transaction,
    private readonly authors: AuthorsStore,
    private readonly articles: ArticlesStore,
    private readonly record: RecordAggregate,
  ) {}

  execute(id: string, version: number, person: Person): Promise<void> {
    return this.transaction.run(async publish => {
      const before = await this.authors.getAt(id, version);
      const events = deleteAuthor(before, await this.articles.hasByAuthor(id));
      await this.authors.remove(id);
      await this.record.execute({ aggregate: 'author', action: 'delete', person, before });
      publish(events);
    });
  }
}
