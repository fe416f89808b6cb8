import { Injectable } from '@nestjs/common';
import { partOf, type Parts } from '../cache/parts.js';
import { AuthorsView } from '../store/authors.view.js';
import { IssuesView } from '../store/issues.view.js';
import { lists } from '../store/lists.js';
import { type MappedArticle, SitemapView } from '../store/sitemap.view.js';
import { ReadSections } from './read-sections.js';

/** The most that the protocol allows in one file. */
export const mostOfFile = 50_000;
const mostNews = 1_000;
const [hourMs, dayMs] = [3_600_000, 86_400_000];
const newsDays = 2;

/** A file of the articles of one month: `2026-11`, or with its number from the second on, `2026-11-2`. */
export interface MonthFile {
  readonly month: string;
  readonly number: number;
}

/**
 * What crawlers are told. Whatever goes is dropped from all of it at once, and so is what returns, for it has left another month;
 * a list's stretch tells what comes.
 */
@Injectable()
export class ReadSitemaps {
  constructor(
    private readonly articles: SitemapView,
    private readonly sections: ReadSections,
    private readonly authors: AuthorsView,
    private readonly issues: IssuesView,
  ) {}

  /** Which files there are; a new month shows at once, anything rarer within the hour. */
  async files(parts: Parts): Promise<MonthFile[]> {
    const months = await this.articles.months();
    const newest = months[0]?.month;
    parts.addStretch(partOf.list(lists.latest), {
      since: newest === undefined ? -Infinity : monthAfter(newest).getTime(),
      until: Infinity,
    });
    parts.endAt(Date.now() + hourMs);
    return months.flatMap(({ month, articles }) =>
      Array.from({ length: Math.ceil(articles / mostOfFile) }, (_, at) => ({ month, number: at + 1 })),
    );
  }

  async month({ month, number }: MonthFile, parts: Parts): Promise<MappedArticle[]> {
    const [since, before] = [monthOf(month), monthAfter(month)];
    parts.add(partOf.gone, partOf.list(lists.returned));
    parts.addStretch(partOf.list(lists.latest), { since: since.getTime(), until: before.getTime() });
    return this.articles.between(since, before, { skip: (number - 1) * mostOfFile, limit: mostOfFile });
  }

  /** Of the last two days, until the oldest of them is older. */
  async news(parts: Parts): Promise<MappedArticle[]> {
    const since = new Date(Date.now() - newsDays * dayMs);
    parts.add(partOf.gone);
    parts.addStretch(partOf.list(lists.latest), { since: since.getTime(), until: Infinity });
    const news = await this.articles.news(since, mostNews);
    for (const { firstPublishedAt } of news) parts.endAt(Date.parse(firstPublishedAt) + newsDays * dayMs);
    return news;
  }

  /** The paths of everything that is no article. */
  async pages(parts: Parts): Promise<string[]> {
    parts.add(partOf.issues);
    parts.endAt(Date.now() + hourMs);
    const [sections, authors, issues] = await Promise.all([
      this.sections.execute(parts),
      this.authors.slugs(mostOfFile / 2),
      this.issues.newest(mostOfFile / 4),
    ]);
    return [
      '/',
      ...sections.map(({ path }) => path),
      '/tv',
      ...(issues.length > 0 ? ['/magazine', ...issues.map(({ number }) => `/magazine/${number}`)] : []),
      ...authors.map(slug => `/authors/${slug}`),
    ];
  }
}

const monthOf = (month: string): Date => new Date(`${month}-01T00:00:00Z`);

function monthAfter(month: string): Date {
  const first = monthOf(month);
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1));
}
