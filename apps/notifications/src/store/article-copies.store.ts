import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { newestOf } from '#persistence';
import type { KnownArticle } from '../domain/matching/known-article.js';

/** What cannot be read has no state, and keeps its version, so that a late event cannot bring it back. */
export interface ArticleCopyDocument {
  _id: string;
  version: number;
  state?: KnownArticle;
}

export const articleCopySchema = new Schema<ArticleCopyDocument>(
  { _id: String, version: { type: Number, required: true }, state: Schema.Types.Mixed },
  { collection: 'articleCopies', versionKey: false, minimize: false },
);

/** This service's own copy of what can be read. */
@Injectable()
export class ArticleCopiesStore {
  constructor(@InjectModel('ArticleCopy') private readonly model: Model<ArticleCopyDocument>) {}

  /** What is so now, when this was heard too; in the transaction of what follows from it. */
  newest(heard: ArticleCopyDocument): Promise<ArticleCopyDocument> {
    return newestOf(this.model, heard);
  }

  /** Nothing where nothing was ever heard of it; without a state where it cannot be read. */
  async find(id: string): Promise<ArticleCopyDocument | undefined> {
    return (await this.model.findById(id).lean<ArticleCopyDocument>().exec()) ?? undefined;
  }
}
