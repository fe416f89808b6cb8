import { Injectable } from '@nestjs/common';
import type { Article } from '../../domain/article.js';
import { returnToWriter } from '../../domain/publication/change-state.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';

/** Back to the writer, from review or from approval. */
@Injectable()
export class ReturnArticle {
  constructor(private readonly change: ChangeArticle) {}

  execute(request: ChangeRequest): Promise<Article> {
    return this.change.execute(request, { action: 'return', decide: returnToWriter });
  }
}
