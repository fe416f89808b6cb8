import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { keysetPage } from '#persistence';
import type { CorrectedArticle } from '../domain/article/corrected-article.js';
import type { ArticleViewDocument } from './article-view.schema.js';
import { stretchOf } from './stretch-of.js';

const correctedFields = ['id', 'headline', 'path', 'locale', 'corrections'].map(field => `article.${field}`);

/** The articles in which the paper has put something right. */
@Injectable()
export class CorrectionsView {
  constructor(@InjectModel('ArticleView') private readonly model: Model<ArticleViewDocument>) {}

  /** The last one corrected comes first. */
  async page(limit: number, after?: string): Promise<{ articles: CorrectedArticle[]; next?: string; since: number; until: number }> {
    const { items, next } = await keysetPage({
      model: this.model,
      filter: { correctedAt: { $exists: true } },
      sort: { field: 'correctedAt', direction: 'descending' },
      limit,
      select: correctedFields,
      ...(after !== undefined && { after }),
    });
    return { articles: items.flatMap(({ article }) => article ?? []), ...(next !== undefined && { next }), ...stretchOf(next, after) };
  }
}
