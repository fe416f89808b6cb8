import { Injectable } from '@nestjs/common';
import { partOf } from '../cache/parts.js';
import type { IssuePageView, MagazinePageView } from '../pages/views.js';
import { ArticlesView } from '../store/articles.view.js';
import { IssuesView } from '../store/issues.view.js';
import type { PageReading, PageRequest } from './page-reading.js';
import { ReadSurroundings, readContents } from './read-surroundings.js';

const pageSize = 12;

/** The magazine's shelf, and one issue of it. */
@Injectable()
export class ReadMagazinePage {
  constructor(
    private readonly articles: ArticlesView,
    private readonly issues: IssuesView,
    private readonly surroundings: ReadSurroundings,
  ) {}

  /** `after` is the number of the last issue on the page before. */
  async execute({ after, parts }: PageRequest): Promise<MagazinePageView> {
    parts.add(partOf.issues);
    const before = after === undefined || !/^\d{1,9}$/.test(after) ? undefined : Number(after);
    const [surroundings, issues] = await Promise.all([this.surroundings.execute(parts), this.issues.newest(pageSize + 1, before)]);
    const shown = issues.slice(0, pageSize);
    return {
      ...surroundings,
      issues: shown,
      ...(issues.length > pageSize && { olderUrl: `/magazine?after=${shown.at(-1)?.number}` }),
      ...(before !== undefined && { newestUrl: '/magazine' }),
    };
  }

  async issue(number: string, { parts }: PageRequest): Promise<PageReading<IssuePageView>> {
    parts.add(partOf.issues);
    const issue = /^\d{1,9}$/.test(number) ? await this.issues.byNumber(Number(number)) : undefined;
    if (!issue) return { found: 'nothing' };
    const [surroundings, articles] = await Promise.all([
      this.surroundings.execute(parts),
      readContents(this.articles, issue.contents, parts),
    ]);
    return { found: 'page', view: { ...surroundings, issue, articles } };
  }
}
