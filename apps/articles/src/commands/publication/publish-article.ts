import { Injectable } from '@nestjs/common';
import type { Article } from '../../domain/article.js';
import { publish } from '../../domain/publication/change-state.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';

/** Readers may see it, from this commit on. */
@Injectable()
export class PublishArticle {
  constructor(private readonly change: ChangeArticle) {}

  execute(request: ChangeRequest): Promise<Article> {
    return this.change.execute(request, { action: 'publish', decide: publish });
  }
}
