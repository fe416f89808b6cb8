import { Injectable } from '@nestjs/common';
import type { Article } from '../domain/article.js';
import { unscheduleCopy } from '../domain/schedule-working-copy.js';
import { copyContentOf } from '../domain/edit-working-copy.js';
import { ChangeArticle, type ChangeRequest } from './change-article.js';

/** The changes are published by nobody but a person. */
@Injectable()
export class UnscheduleWorkingCopy {
  constructor(private readonly change: ChangeArticle) {}

  execute(request: ChangeRequest): Promise<Article> {
    return this.change.execute(request, { action: 'copy-unschedule', decide: unscheduleCopy, content: copyContentOf });
  }
}
