import { Schema } from 'mongoose';
import type { PublicArticle } from '#contracts';
import type { ArticleGone } from '../domain/article/gone-reason.js';

/** The site's copy of an article. What is gone keeps its version and its paths, so that a late event cannot bring it back. */
export interface ArticleViewDocument {
  _id: string;
  version: number;
  /** Where it is read now, or was read last. */
  path: string;
  /** Each path that ever led here, `path` included. */
  paths: string[];
  gone?: ArticleGone;
  /** The lists that it stands in, by name (`latest`, `section:<id>`, `author:<id>`, `tag:<slug>`, `videos`, `returned`). */
  lists: string[];
  publishedAt?: Date;
  /** When the newest of its corrections was made. */
  correctedAt?: Date;
  article?: PublicArticle;
}

export const articleViewSchema = new Schema<ArticleViewDocument>(
  {
    _id: String,
    version: { type: Number, required: true },
    path: { type: String, required: true },
    paths: { type: [String], required: true },
    gone: String,
    lists: { type: [String], required: true },
    publishedAt: Date,
    correctedAt: Date,
    article: Schema.Types.Mixed,
  },
  { collection: 'articles', versionKey: false, minimize: false },
);
articleViewSchema.index({ paths: 1 });
articleViewSchema.index({ lists: 1, publishedAt: -1, _id: -1 });
articleViewSchema.index({ correctedAt: -1, _id: -1 }, { partialFilterExpression: { correctedAt: { $exists: true } } });
