import { Injectable } from '@nestjs/common';
import type { Article } from '../../domain/article.js';
import { unscheduleCopy } from '../../domain/working-copy/schedule-working-copy.js';
import { copyContentOf } from '../../domain/working-copy/edit-working-copy.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';

/** The changes are published by nobody but a person. */
@Injectable()
export class UnscheduleWorkingCopy {
  constructor(private readonly change: ChangeArticle) {}

  execute(request: ChangeRequest): Promise<Article> {
    return this.change.execute(request, { action: 'copy-unschedule', decide: unscheduleCopy, content: copyContentOf });
  }
}
