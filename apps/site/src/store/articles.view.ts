import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { PublicArticle } from '#contracts';
import { keepNewest, keysetPage } from '#persistence';
import type { ArticleSummary } from '../domain/article-summary.js';
import type { ArticleViewDocument, GoneReason } from './article-view.schema.js';
import { lists, listsOf } from './lists.js';

/** What a teaser shows; the body stays in the database. */
const summaryFields = [
  'id',
  'kind',
  'genre',
  'kicker',
  'headline',
  'shortHeadline',
  'standfirst',
  'path',
  'sections',
  'authors',
  'hero',
  'video',
  'locale',
  'firstPublishedAt',
  'publishedAt',
  'updatedAt',
  'sponsoredBy',
].map(field => `article.${field}`);

/** An article that readers can no longer see: what an event says of it. */
export interface GoneArticle {
  id: string;
  version: number;
  path: string;
  previousPaths: string[];
  reason: GoneReason;
}

/** The articles as readers see them. */
@Injectable()
export class ArticlesView {
  constructor(@InjectModel('ArticleView') private readonly model: Model<ArticleViewDocument>) {}

  keepNewest(articles: readonly (PublicArticle | GoneArticle)[]): Promise<void> {
    return keepNewest(this.model, articles.map(toDocument));
  }

  /** Whatever the path leads to, or led to once. */
  async at(path: string): Promise<ArticleViewDocument | null> {
    return this.model.findOne({ paths: path }).lean<ArticleViewDocument>().exec();
  }

  /** One keyset page of a list, newest first. */
  async list(list: string, limit: number, after?: string): Promise<{ articles: ArticleSummary[]; next?: string }> {
    const { items, next } = await keysetPage({
      model: this.model,
      filter: { lists: list },
      sort: { field: 'publishedAt', direction: 'descending' },
      limit,
      select: summaryFields,
      ...(after !== undefined && { after }),
    });
    const articles = items.flatMap(({ article }) => (article ? [article] : []));
    return next === undefined ? { articles } : { articles, next };
  }

  /** What the newest article that bears the tag calls it; none where no visible one does. */
  async nameOfTag(slug: string): Promise<string | undefined> {
    const newest = await this.model
      .findOne({ lists: lists.tag(slug) })
      .sort({ publishedAt: -1, _id: -1 })
      .select('article.tags')
      .lean<ArticleViewDocument>()
      .exec();
    return newest?.article?.tags.find(tag => tag.slug === slug)?.name;
  }

  /** The visible ones of these, in the order of the ids. */
  async summaries(ids: readonly string[]): Promise<ArticleSummary[]> {
    if (ids.length === 0) return [];
    const found = await this.model
      .find({ _id: { $in: [...ids] }, gone: { $exists: false } })
      .select(summaryFields)
      .lean<ArticleViewDocument[]>()
      .exec();
    const byId = new Map(found.map(document => [document._id, document.article]));
    return ids.flatMap(id => byId.get(id) ?? []);
  }
}

function toDocument(article: PublicArticle | GoneArticle): ArticleViewDocument {
  const { id: _id, version, path } = article;
  const paths = [...new Set([path, ...article.previousPaths])];
  if ('reason' in article) return { _id, version, path, paths, gone: article.reason, lists: [] };
  return { _id, version, path, paths, lists: listsOf(article), publishedAt: new Date(article.publishedAt), article };
}
