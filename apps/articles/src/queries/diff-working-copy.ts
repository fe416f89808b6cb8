import { Injectable } from '@nestjs/common';
import { diffTexts, type TextDiff } from '../domain/revisions/diff-texts.js';
import { ownText } from '../domain/revisions/revision.js';
import type { Person } from '../domain/publication/standing.js';
import { workingCopyOf } from '../domain/working-copy/working-copy-standing.js';
import { RevisionsStore } from '../store/revisions.store.js';
import { ReadInside } from './read-inside.js';

export interface CopyDiffRequest {
  readonly id: string;
  readonly person: Person;
  /** The article's own text where it is not said. */
  readonly against?: number;
}

/** What would become of the article's text, were its working copy published now; or what became of a saved text until the working copy. */
@Injectable()
export class DiffWorkingCopy {
  constructor(
    private readonly inside: ReadInside,
    private readonly revisions: RevisionsStore,
  ) {}

  async execute({ against, ...asked }: CopyDiffRequest): Promise<TextDiff> {
    const article = await this.inside.execute(asked);
    const after = workingCopyOf(article);
    return diffTexts(against === undefined ? ownText(article) : await this.revisions.get(asked.id, against), after);
  }
}
