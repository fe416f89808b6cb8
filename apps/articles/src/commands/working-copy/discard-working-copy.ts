import { Injectable } from '@nestjs/common';
import type { Article } from '../../domain/article.js';
import { discardCopy } from '../../domain/working-copy/change-working-copy.js';
import { copyContentOf } from '../../domain/working-copy/edit-working-copy.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';

/** Nothing comes of the changes; what was written stays in the revisions. */
@Injectable()
export class DiscardWorkingCopy {
  constructor(private readonly change: ChangeArticle) {}

  execute(request: ChangeRequest): Promise<Article> {
    return this.change.execute(request, { action: 'copy-discard', decide: discardCopy, content: copyContentOf });
  }
}
