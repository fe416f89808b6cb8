import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { keepNewest } from '#persistence';
import type { KnownArticle } from '../domain/serving/known-article.js';

/** What is gone keeps its version, so that a late event cannot bring it back. */
export interface ArticleCopyDocument {
  _id: string;
  version: number;
  publishedAt?: Date;
  state?: KnownArticle;
}

export const articleCopySchema = new Schema<ArticleCopyDocument>(
  { _id: String, version: { type: Number, required: true }, publishedAt: Date, state: Schema.Types.Mixed },
  { collection: 'articles', versionKey: false, minimize: false },
);
articleCopySchema.index({ publishedAt: -1 });

/** This service's own copy of what articles are about. */
@Injectable()
export class ArticleCopiesStore {
  constructor(@InjectModel('ArticleCopy') private readonly model: Model<ArticleCopyDocument>) {}

  keepNewest(articles: readonly ArticleCopyDocument[]): Promise<void> {
    return keepNewest(this.model, articles);
  }

  find(ids: readonly string[]): Promise<ArticleCopyDocument[]> {
    return this.model
      .find({ _id: { $in: [...ids] } })
      .lean<ArticleCopyDocument[]>()
      .exec();
  }

  newest(limit: number): Promise<ArticleCopyDocument[]> {
    return this.model
      .find({ publishedAt: { $exists: true } })
      .sort({ publishedAt: -1 })
      .limit(limit)
      .lean<ArticleCopyDocument[]>()
      .exec();
  }
}
