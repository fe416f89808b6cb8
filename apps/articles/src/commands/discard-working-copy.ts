import { Injectable } from '@nestjs/common';
import type { Article } from '../domain/article.js';
import { discardCopy } from '../domain/change-working-copy.js';
import { copyContentOf } from '../domain/edit-working-copy.js';
import { ChangeArticle, type ChangeRequest } from './change-article.js';

/** Nothing comes of the changes; what was written stays in the revisions. */
@Injectable()
export class DiscardWorkingCopy {
  constructor(private readonly change: ChangeArticle) {}

  execute(request: ChangeRequest): Promise<Article> {
    return this.change.execute(request, { action: 'copy-discard', decide: discardCopy, content: copyContentOf });
  }
}
