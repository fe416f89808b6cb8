import { Injectable } from '@nestjs/common';
import { diffTexts, type TextDiff } from '../domain/revisions/diff-texts.js';
import { ownText } from '../domain/revisions/revision.js';
import type { Person } from '../domain/publication/standing.js';
import { RevisionsStore } from '../store/revisions.store.js';
import { ReadInside } from './read-inside.js';

/** What became of a saved text until the article as it is now. */
@Injectable()
export class DiffArticle {
  constructor(
    private readonly inside: ReadInside,
    private readonly revisions: RevisionsStore,
  ) {}

  async execute({ against, ...asked }: { id: string; person: Person; against: number }): Promise<TextDiff> {
    const article = await this.inside.execute(asked);
    return diffTexts(await this.revisions.get(asked.id, against), ownText(article));
  }
}
