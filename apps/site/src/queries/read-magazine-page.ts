import { Injectable } from '@nestjs/common';
import { InvalidCursorError } from '#persistence';
import { partOf } from '../cache/parts.js';
import type { IssuePageView, MagazinePageView } from '../pages/views.js';
import { IssuesView } from '../store/issues.view.js';
import type { PageReading, PageRequest } from './page-reading.js';
import { PickArticles } from './pick-articles.js';
import { ReadSurroundings } from './read-surroundings.js';

const pageSize = 12;

/** The magazine's shelf, and one issue of it. */
@Injectable()
export class ReadMagazinePage {
  constructor(
    private readonly issues: IssuesView,
    private readonly pick: PickArticles,
    private readonly surroundings: ReadSurroundings,
  ) {}

  /** `after` is the number of the last issue on the page before. */
  async execute({ after, parts }: PageRequest): Promise<MagazinePageView> {
    parts.add(partOf.issues);
    const before = after === undefined ? undefined : numberOf(after);
    if (after !== undefined && before === undefined) throw new InvalidCursorError();
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
    const asked = numberOf(number);
    if (asked === undefined) return { found: 'nothing' };
    const issue = await this.issues.byNumber(asked);
    if (!issue) return (await this.issues.isGone(asked)) ? { found: 'gone', reason: 'page' } : { found: 'nothing' };
    const [surroundings, articles] = await Promise.all([this.surroundings.execute(parts), this.pick.execute(issue.contents, parts)]);
    return { found: 'page', view: { ...surroundings, issue, articles } };
  }
}

/** Written in one way only, so that an issue has one address. */
const numberOf = (text: string): number | undefined => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined);
