import { Injectable } from '@nestjs/common';
import { assertReadsDrafts, type Person } from '../../domain/publication/standing.js';
import { ArticlesStore } from '../../store/articles.store.js';
import { type Editing, EditingStore } from '../../store/editing.store.js';

/** Somebody has the article open, and says so again and again; answers who else has. */
@Injectable()
export class SayEditing {
  constructor(
    private readonly articles: ArticlesStore,
    private readonly editing: EditingStore,
  ) {}

  async execute({ id, person }: { id: string; person: Person & { readonly name: string } }): Promise<Editing[]> {
    assertReadsDrafts(await this.articles.get(id), person);
    await this.editing.heardOf(id, person);
    return this.editing.of(id);
  }
}
