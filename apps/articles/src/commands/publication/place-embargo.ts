import { Injectable } from '@nestjs/common';
import type { Article } from '../../domain/article.js';
import { type EmbargoTerms, placeEmbargo } from '../../domain/publication/change-embargo.js';
import { ChangeArticle, type ChangeRequest } from '../recording/change-article.js';

/** From now until its end, no publish path passes. */
@Injectable()
export class PlaceEmbargo {
  constructor(private readonly change: ChangeArticle) {}

  execute(request: ChangeRequest, terms: EmbargoTerms): Promise<Article> {
    return this.change.execute(request, { action: 'embargo', decide: (article, at) => placeEmbargo(article, terms, at) });
  }
}
