import { Injectable } from '@nestjs/common';
import type { Article, ScheduledTimes } from '../../domain/article.js';
import { scheduleArticle } from '../../domain/publication/schedule-article.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';

/** Readers will see it, or no longer see it, at a time. */
@Injectable()
export class ScheduleArticle {
  constructor(private readonly change: ChangeArticle) {}

  execute(request: ChangeRequest, times: ScheduledTimes): Promise<Article> {
    return this.change.execute(request, { action: 'schedule', decide: (article, at) => scheduleArticle(article, times, at) });
  }
}
