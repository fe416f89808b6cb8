import { Injectable } from '@nestjs/common';
import type { Revision } from '../domain/revisions/revision.js';
import type { Person } from '../domain/publication/standing.js';
import { RevisionsStore } from '../store/revisions.store.js';
import { ReadInside } from './read-inside.js';

/** A text as it was saved. */
@Injectable()
export class GetRevision {
  constructor(
    private readonly inside: ReadInside,
    private readonly revisions: RevisionsStore,
  ) {}

  async execute({ id, person, number }: { id: string; person: Person; number: number }): Promise<Revision> {
    await this.inside.execute({ id, person });
    return this.revisions.get(id, number);
  }
}
