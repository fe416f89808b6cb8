import { Schema } from 'mongoose';
import type { Article } from '../domain/article.js';

/** An article as it is stored: the aggregate itself, under its id. */
export type ArticleDocument = Omit<Article, 'id'> & { _id: string };

const { Mixed } = Schema.Types;

/** Inner values are as the domain made them; only what is searched is named here, by its index. */
export const articleSchema = new Schema<ArticleDocument>(
  {
    _id: String,
    version: { type: Number, required: true },
    kind: { type: String, required: true },
    state: { type: String, required: true },
    content: { type: Mixed, required: true },
    address: { type: Mixed, required: true },
    review: { type: Mixed, required: true },
    shownImages: Mixed,
    announced: Mixed,
    workingCopy: Mixed,
    corrections: { type: [Mixed], required: true },
    embargo: Mixed,
    takedown: Mixed,
    schedule: Mixed,
    scheduleError: Mixed,
    times: { type: Mixed, required: true },
  },
  { collection: 'articles', versionKey: false, minimize: false },
);

const newestWork = { 'times.modifiedAt': -1, _id: -1 } as const;
const newestNews = { 'times.publishedAt': -1, _id: -1 } as const;

articleSchema.index(newestWork);
articleSchema.index({ state: 1, ...newestWork });
articleSchema.index({ 'review.createdBy': 1, ...newestWork });
articleSchema.index({ 'content.sectionIds': 1, ...newestWork });
articleSchema.index({ 'content.tags.slug': 1, ...newestWork });
articleSchema.index({ 'content.authors.authorId': 1, ...newestWork });

articleSchema.index({ state: 1, ...newestNews });
articleSchema.index({ 'content.sectionIds': 1, state: 1, ...newestNews });
articleSchema.index({ 'content.tags.slug': 1, state: 1, ...newestNews });
articleSchema.index({ 'content.authors.authorId': 1, state: 1, ...newestNews });

/** Who has followed a section or an image, and who never will, is passed over in the index. */
export const bySectionSlug = { 'address.sections.id': 1, 'address.sections.slug': 1, state: 1 } as const;
export const byImageVersion = { 'shownImages.id': 1, state: 1, 'shownImages.version': 1 } as const;
articleSchema.index(bySectionSlug);
articleSchema.index(byImageVersion);

/** Of the few that have one. */
const withCopy = { partialFilterExpression: { 'workingCopy.state': { $exists: true } } };
articleSchema.index({ 'workingCopy.state': 1, ...newestWork }, withCopy);
articleSchema.index({ 'workingCopy.content.sectionIds': 1 }, withCopy);
articleSchema.index({ 'workingCopy.content.authors.authorId': 1 }, withCopy);
