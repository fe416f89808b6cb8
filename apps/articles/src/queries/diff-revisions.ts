import { Injectable } from '@nestjs/common';
import { diffTexts, type TextDiff } from '../domain/revisions/diff-texts.js';
import type { Person } from '../domain/publication/standing.js';
import { RevisionsStore } from '../store/revisions.store.js';
import { ReadInside } from './read-inside.js';

export interface RevisionDiffRequest {
  readonly id: string;
  readonly person: Person;
  readonly number: number;
  /** Where it is not said: the one before it, and of one that readers saw the one that they saw before. */
  readonly against?: number;
}

export interface RevisionDiff extends TextDiff {
  readonly from: number;
  readonly to: number;
}

/** What became of one saved text until another. */
@Injectable()
export class DiffRevisions {
  constructor(
    private readonly inside: ReadInside,
    private readonly revisions: RevisionsStore,
  ) {}

  async execute({ id, person, number, against }: RevisionDiffRequest): Promise<RevisionDiff> {
    await this.inside.execute({ id, person });
    const after = await this.revisions.get(id, number);
    const before = await (against === undefined ? this.revisions.before(after) : this.revisions.get(id, against));
    return { from: before.number, to: after.number, ...diffTexts(before, after) };
  }
}
