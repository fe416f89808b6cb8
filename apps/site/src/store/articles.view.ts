import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { PublicArticle } from '#contracts';
import { keepNewest, keysetPage } from '#persistence';
import type { ArticleSummary } from '../domain/article/article-summary.js';
import type { ArticleGone } from '../domain/article/gone-reason.js';
import type { ArticleViewDocument } from './article-view.schema.js';
import { lists, listsOf } from './lists.js';
import { stretchOf } from './stretch-of.js';

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
  'tags',
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
  reason: ArticleGone;
}

/** One keyset page of a list, and from when until when its articles were published: all that could ever stand on it. */
export interface ListedArticles {
  readonly articles: ArticleSummary[];
  readonly next?: string;
  readonly since: number;
  readonly until: number;
}

/** The articles as readers see them. */
@Injectable()
export class ArticlesView {
  constructor(@InjectModel('ArticleView') private readonly model: Model<ArticleViewDocument>) {}

  keepNewest(articles: readonly (PublicArticle | GoneArticle)[]): Promise<void> {
    return keepNewest(this.model, articles.map(toDocument));
  }

  /** Whatever the path leads to, or led to once: first what readers find there, then what has moved on, last what is gone. */
  async at(path: string): Promise<ArticleViewDocument | undefined> {
    const found = await this.model.find({ paths: path }).lean<ArticleViewDocument[]>().exec();
    const visible = found.filter(document => document.gone === undefined);
    return visible.find(document => document.path === path) ?? visible[0] ?? found[0];
  }

  /** Newest first. */
  async list(list: string, limit: number, after?: string): Promise<ListedArticles> {
    const { items, next } = await keysetPage({
      model: this.model,
      filter: { lists: list },
      sort: { field: 'publishedAt', direction: 'descending' },
      limit,
      select: summaryFields,
      ...(after !== undefined && { after }),
    });
    return {
      articles: items.flatMap(({ article }) => article ?? []),
      ...(next !== undefined && { next }),
      ...stretchOf(next, after),
    };
  }

  /** The newest article that bears the tag, and the name that it gives the tag. */
  async newestOfTag(slug: string): Promise<{ id: string; publishedAt: number; name: string } | undefined> {
    const newest = await this.model
      .findOne({ lists: lists.tag(slug) })
      .sort({ publishedAt: -1, _id: -1 })
      .select(['publishedAt', 'article.tags'])
      .lean<ArticleViewDocument>()
      .exec();
    const name = newest?.article?.tags.find(tag => tag.slug === slug)?.name;
    return newest?.publishedAt && name !== undefined ? { id: newest._id, publishedAt: newest.publishedAt.getTime(), name } : undefined;
  }

  /** The visible ones of these, bodies and all, in any order. */
  async whole(ids: readonly string[]): Promise<PublicArticle[]> {
    const found = await this.model
      .find({ _id: { $in: [...ids] }, gone: { $exists: false } })
      .select(['article'])
      .lean<ArticleViewDocument[]>()
      .exec();
    return found.flatMap(({ article }) => article ?? []);
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
  const corrected = article.corrections.map(({ at }) => Date.parse(at));
  return {
    _id,
    version,
    path,
    paths,
    lists: listsOf(article),
    publishedAt: new Date(article.publishedAt),
    ...(corrected.length > 0 && { correctedAt: new Date(Math.max(...corrected)) }),
    article,
  };
}
