import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Article } from '../../domain/article.js';
import { correctArticle, type CorrectionInput } from '../../domain/publication/correct-article.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';

/** The paper puts something right, in the open. */
@Injectable()
export class CorrectArticle {
  constructor(private readonly change: ChangeArticle) {}

  execute(request: ChangeRequest, correction: Omit<CorrectionInput, 'id'>): Promise<Article> {
    const identified = { ...correction, id: randomUUID() };
    return this.change.execute(request, { action: 'correct', decide: (article, at) => correctArticle(article, identified, at) });
  }
}
