import { Injectable } from '@nestjs/common';
import type { Article } from '../../domain/article.js';
import { approveCopy } from '../../domain/working-copy/change-working-copy.js';
import { copyContentOf } from '../../domain/working-copy/edit-working-copy.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';

/** Another person found the changes fit to print; a chief may alone, with a reason. */
@Injectable()
export class ApproveWorkingCopy {
  constructor(private readonly change: ChangeArticle) {}

  execute(request: ChangeRequest): Promise<Article> {
    return this.change.execute(request, { action: 'copy-approve', decide: approveCopy, content: copyContentOf });
  }
}
