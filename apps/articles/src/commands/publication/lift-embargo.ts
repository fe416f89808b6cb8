import { Injectable } from '@nestjs/common';
import type { Article } from '../../domain/article.js';
import { liftEmbargo } from '../../domain/publication/change-embargo.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';

/** Before its end, by a chief. */
@Injectable()
export class LiftEmbargo {
  constructor(private readonly change: ChangeArticle) {}

  execute(request: ChangeRequest): Promise<Article> {
    return this.change.execute(request, { action: 'lift-embargo', decide: liftEmbargo });
  }
}
