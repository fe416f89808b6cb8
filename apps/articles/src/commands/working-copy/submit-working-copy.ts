import { Injectable } from '@nestjs/common';
import type { Article } from '../../domain/article.js';
import { submitCopy } from '../../domain/working-copy/change-working-copy.js';
import { copyContentOf } from '../../domain/working-copy/edit-working-copy.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';

/** Changes of a published article go to another person for reading. */
@Injectable()
export class SubmitWorkingCopy {
  constructor(private readonly change: ChangeArticle) {}

  execute(request: ChangeRequest): Promise<Article> {
    return this.change.execute(request, { action: 'copy-submit', decide: submitCopy, content: copyContentOf });
  }
}
