import { Injectable } from '@nestjs/common';
import type { Person } from '../domain/publication/standing.js';
import { type Editing, EditingStore } from '../store/editing.store.js';
import { ReadInside } from './read-inside.js';

/** Who has the article open just now. */
@Injectable()
export class WhoIsEditing {
  constructor(
    private readonly inside: ReadInside,
    private readonly editing: EditingStore,
  ) {}

  async execute({ id, person }: { id: string; person: Person }): Promise<Editing[]> {
    await this.inside.execute({ id, person });
    return this.editing.of(id);
  }
}
