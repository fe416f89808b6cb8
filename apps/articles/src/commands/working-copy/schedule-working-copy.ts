import { Injectable } from '@nestjs/common';
import type { Article } from '../../domain/article.js';
import { copyContentOf } from '../../domain/working-copy/edit-working-copy.js';
import { type CopyTime, scheduleCopy } from '../../domain/working-copy/schedule-working-copy.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';

/** Readers will see the changes at a time. */
@Injectable()
export class ScheduleWorkingCopy {
  constructor(private readonly change: ChangeArticle) {}

  execute(request: ChangeRequest, time: CopyTime): Promise<Article> {
    return this.change.execute(request, {
      action: 'copy-schedule',
      decide: (article, at) => scheduleCopy(article, time, at),
      content: copyContentOf,
    });
  }
}
