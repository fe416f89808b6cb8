import { Injectable } from '@nestjs/common';
import type { Article } from '../../domain/article.js';
import { unscheduleArticle } from '../../domain/publication/schedule-article.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';

/** Nothing happens to it by itself any more. */
@Injectable()
export class UnscheduleArticle {
  constructor(private readonly change: ChangeArticle) {}

  execute(request: ChangeRequest): Promise<Article> {
    return this.change.execute(request, { action: 'unschedule', decide: unscheduleArticle });
  }
}
