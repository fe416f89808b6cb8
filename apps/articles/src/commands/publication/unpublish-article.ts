import { Injectable } from '@nestjs/common';
import type { Article } from '../../domain/article.js';
import { unpublish } from '../../domain/publication/change-state.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';

/** Readers may no longer see it; it may come back. */
@Injectable()
export class UnpublishArticle {
  constructor(private readonly change: ChangeArticle) {}

  execute(request: ChangeRequest): Promise<Article> {
    return this.change.execute(request, { action: 'unpublish', decide: unpublish });
  }
}
