import { Injectable } from '@nestjs/common';
import type { Article } from '../../domain/article.js';
import type { Person } from '../../domain/publication/standing.js';
import { OfferSteps } from '../../queries/offer-steps.js';
import { copyViewOf, type WorkingCopyView } from '../working-copy/working-copy-view.js';
import { type ArticleView, viewOf } from './article-view.js';

/** What each route answers of an article, or of its working copy: as it is by now, with what this person may do next. */
@Injectable()
export class ArticleAnswers {
  constructor(private readonly offerSteps: OfferSteps) {}

  of(article: Article, person: Person): ArticleView {
    return viewOf(article, { steps: this.offerSteps.execute(article, person), ofCopy: this.offerSteps.ofCopy(article, person) });
  }

  ofCopy(article: Article, person: Person): WorkingCopyView {
    return copyViewOf(article, this.offerSteps.ofCopy(article, person));
  }
}
