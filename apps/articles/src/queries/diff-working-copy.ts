import { Injectable } from '@nestjs/common';
import { diffTexts, type TextDiff } from '../domain/revisions/diff-texts.js';
import { ownText } from '../domain/revisions/revision.js';
import type { Person } from '../domain/publication/standing.js';
import { workingCopyOf } from '../domain/working-copy/working-copy-standing.js';
import { ReadInside } from './read-inside.js';

/** What would become of the article's text, were its working copy published now. */
@Injectable()
export class DiffWorkingCopy {
  constructor(private readonly inside: ReadInside) {}

  async execute(asked: { id: string; person: Person }): Promise<TextDiff> {
    const article = await this.inside.execute(asked);
    return diffTexts(ownText(article), workingCopyOf(article));
  }
}
