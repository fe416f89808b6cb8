import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { PublicArticle } from '#contracts';
import type { ArticleViewDocument } from './article-view.schema.js';
import { lists } from './lists.js';

/** What a crawler is told of an article. */
export type MappedArticle = Pick<
  PublicArticle,
  'id' | 'path' | 'headline' | 'locale' | 'firstPublishedAt' | 'updatedAt' | 'seo' | 'sponsoredBy'
>;

const mappedFields = [
  'id',
  'path',
  'headline',
  'locale',
  'firstPublishedAt',
  'updatedAt',
  'seo.noindex',
  'seo.canonicalUrl',
  'sponsoredBy',
].map(field => `article.${field}`);

/** The articles as crawlers are told of them: by the month of their publication, in UTC. */
@Injectable()
export class SitemapView {
  constructor(@InjectModel('ArticleView') private readonly model: Model<ArticleViewDocument>) {}

  /** Each month in which something was published that can still be read, newest first, as `YYYY-MM`. */
  async months(): Promise<{ month: string; articles: number }[]> {
    const months = await this.model
      .aggregate<{ _id: string; articles: number }>([
        { $match: { lists: lists.latest } },
        { $group: { _id: { $dateToString: { date: '$publishedAt', format: '%Y-%m' } }, articles: { $sum: 1 } } },
        { $sort: { _id: -1 } },
      ])
      .exec();
    return months.map(({ _id, articles }) => ({ month: _id, articles }));
  }

  /** Oldest first, so that what is published later changes the last file of its month alone. */
  async between(since: Date, before: Date, page: { skip: number; limit: number }): Promise<MappedArticle[]> {
    const found = await this.model
      .find({ lists: lists.latest, publishedAt: { $gte: since, $lt: before } })
      .sort({ publishedAt: 1, _id: 1 })
      .skip(page.skip)
      .limit(page.limit)
      .select(mappedFields)
      .lean<ArticleViewDocument[]>()
      .exec();
    return found.flatMap(({ article }) => article ?? []);
  }

  /** The newest first; what was published again is news no more, and what is paid for or wants no crawler never was. */
  async news(since: Date, limit: number): Promise<MappedArticle[]> {
    const found = await this.model
      .find({
        lists: lists.latest,
        publishedAt: { $gte: since },
        'article.firstPublishedAt': { $gte: since.toISOString() },
        'article.sponsoredBy': { $exists: false },
        'article.seo.noindex': { $ne: true },
      })
      .sort({ publishedAt: -1, _id: -1 })
      .limit(limit)
      .select(mappedFields)
      .lean<ArticleViewDocument[]>()
      .exec();
    return found.flatMap(({ article }) => article ?? []);
  }
}
