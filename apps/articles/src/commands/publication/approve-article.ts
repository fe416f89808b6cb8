import { Injectable } from '@nestjs/common';
import type { Article } from '../../domain/article.js';
import { approve } from '../../domain/publication/change-state.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';

/** Another person found it fit to print; a chief may alone, with a reason. */
@Injectable()
export class ApproveArticle {
  constructor(private readonly change: ChangeArticle) {}

  execute(request: ChangeRequest): Promise<Article> {
    return this.change.execute(request, { action: 'approve', decide: approve });
  }
}
