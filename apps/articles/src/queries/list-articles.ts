import { Injectable } from '@nestjs/common';
import type { Article } from '../domain/article.js';
import type { References } from '../domain/writing/references.js';
import { asReadBy, type Person, readsEverything } from '../domain/publication/standing.js';
import { ArticlesStore } from '../store/articles.store.js';
import { ReferencesStore } from '../store/references.store.js';
import { type ArticleFilter, filterBy } from './article-filter.js';

export interface ArticleListRequest {
  readonly person: Person;
  readonly filter: ArticleFilter;
  /** Only what this person has begun; among working copies, also those of articles that others have begun. */
  readonly isOwn: boolean;
  readonly limit: number;
  readonly after?: string;
  readonly withBody: boolean;
  readonly withReferences: boolean;
}

export interface ArticleList {
  readonly items: readonly Article[];
  readonly next?: string;
  readonly references?: References;
}

/** The newsroom's list, what was worked on last first. A writer sees what is their own, and what readers see. */
@Injectable()
export class ListArticles {
  constructor(
    private readonly articles: ArticlesStore,
    private readonly references: ReferencesStore,
  ) {}

  async execute({ person, filter, isOwn, limit, after, withBody, withReferences }: ArticleListRequest): Promise<ArticleList> {
    const own = { 'review.createdBy': person.id };
    const begun = filter.workingCopy === undefined ? own : { $or: [own, { 'workingCopy.review.createdBy': person.id }] };
    const mayBeOfOthers = filter.workingCopy === undefined ? [{ state: 'published' }] : [];
    const seen = readsEverything(person) ? {} : { $or: [...mayBeOfOthers, own] };
    const sort = 'times.modifiedAt';
    const page = await this.articles.page({
      filter: { $and: [filterBy(filter, sort), ...(isOwn ? [begun, seen] : [seen])] },
      sort,
      limit,
      withBody,
      ...(after && { after }),
    });
    const read = { ...page, items: page.items.map(article => asReadBy(person, article)) };
    return withReferences ? { ...read, references: await this.references.of(...read.items.map(({ content }) => content)) } : read;
  }
}
