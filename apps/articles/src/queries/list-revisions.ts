import { Injectable } from '@nestjs/common';
import type { Person } from '../domain/publication/standing.js';
import { type RevisionSummary, RevisionsStore } from '../store/revisions.store.js';
import { ReadInside } from './read-inside.js';

export interface RevisionListRequest {
  readonly id: string;
  readonly person: Person;
  readonly limit: number;
  readonly after?: string;
}

/** Each text of an article that was saved, the newest first. */
@Injectable()
export class ListRevisions {
  constructor(
    private readonly inside: ReadInside,
    private readonly revisions: RevisionsStore,
  ) {}

  async execute({ id, person, ...page }: RevisionListRequest): Promise<{ items: RevisionSummary[]; next?: string }> {
    await this.inside.execute({ id, person });
    return this.revisions.page({ articleId: id, ...page });
  }
}
