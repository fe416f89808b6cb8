import { Injectable } from '@nestjs/common';
import type { Article } from '../../domain/article.js';
import { kill } from '../../domain/publication/change-state.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';

/** A recall, with its reason: only a chief may bring the article back into work. */
@Injectable()
export class KillArticle {
  constructor(private readonly change: ChangeArticle) {}

  execute(request: ChangeRequest): Promise<Article> {
    return this.change.execute(request, { action: 'kill', decide: kill });
  }
}
