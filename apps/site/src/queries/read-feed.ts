import { Injectable } from '@nestjs/common';
import type { PublicSection } from '#contracts';
import type { Parts } from '../cache/parts.js';
import type { ArticleSummary } from '../domain/article/article-summary.js';
import { lists } from '../store/lists.js';
import { FindList } from './find-list.js';
import { ListArticles } from './list-articles.js';
import { mapPage, type PageReading } from './page-reading.js';
import { ReadSections } from './read-sections.js';

/** Enough for who looks once a day into a paper that writes much. */
const mostItems = 50;

/** Whose feed it is; the paper's own, and that of its films, are called by the words of their pages. */
export interface FeedOwner {
  /** Of the page that lists the same. */
  readonly path: string;
  readonly name?: string;
  readonly description?: string | undefined;
}

export interface FeedView extends FeedOwner {
  readonly articles: readonly ArticleSummary[];
  readonly sections: readonly PublicSection[];
}

type OwnList = FeedOwner & { readonly list: string };

/** What a feed carries: the newest of the list whose page is at a path. */
@Injectable()
export class ReadFeed {
  constructor(
    private readonly find: FindList,
    private readonly list: ListArticles,
    private readonly sections: ReadSections,
  ) {}

  /** The front page's path is empty here, for the feed's own is below it. */
  async execute(path: string, parts: Parts): Promise<PageReading<FeedView>> {
    const found = await this.#listAt(path, parts);
    if (found.found !== 'page') return found;
    const { list, ...owner } = found.view;
    const [articles, sections] = await Promise.all([this.list.newest(list, mostItems, parts), this.sections.execute(parts)]);
    return { found: 'page', view: { ...owner, articles, sections } };
  }

  async #listAt(path: string, parts: Parts): Promise<PageReading<OwnList>> {
    if (path === '') return { found: 'page', view: { path: '/', list: lists.latest } };
    if (path === '/tv') return { found: 'page', view: { path, list: lists.videos } };
    const [, kind, slug] = /^\/(?:(authors|tags)\/)?([^/]+)$/.exec(path) ?? [];
    if (slug === undefined) return { found: 'nothing' };
    if (kind === 'authors')
      return mapPage(await this.find.author(slug, parts), ({ id, name, bio }) => ({
        path,
        name,
        description: bio,
        list: lists.author(id),
      }));
    if (kind === 'tags') return mapPage(await this.find.tag(slug, parts), ({ name }) => ({ path, name, list: lists.tag(slug) }));
    return mapPage(await this.find.section(path, parts), ({ id, name, description }) => ({
      path,
      name,
      description,
      list: lists.section(id),
    }));
  }
}
