import { Inject, Injectable } from '@nestjs/common';
import { PAPER, type Paper } from '../domain/paper/paper.js';
import { renderArticlePage } from '../pages/article-page.js';
import { renderAuthorPage } from '../pages/author-page.js';
import { renderFrontPage } from '../pages/front-page.js';
import { renderIssuePage } from '../pages/issue-page.js';
import { renderMagazinePage } from '../pages/magazine-page.js';
import { renderSearchPage } from '../pages/search-page.js';
import { renderSectionPage } from '../pages/section-page.js';
import { renderTagPage } from '../pages/tag-page.js';
import { renderTvPage } from '../pages/tv-page.js';
import { PageQueries } from '../queries/page-queries.js';
import type { PageReading } from '../queries/page-reading.js';
import { MachineSources } from './machine-sources.js';
import { OwnPageSources } from './own-page-sources.js';
import type { PageSource } from './page-source.js';

/** Every page of the paper, in the order in which a path is tried. */
@Injectable()
export class PageSources {
  readonly #all: readonly PageSource[];

  constructor(queries: PageQueries, machines: MachineSources, ownPages: OwnPageSources, @Inject(PAPER) paper: Paper) {
    const { front, section, article, author, tag, tv, magazine, search } = queries;
    this.#all = [
      ...machines.all,
      ...ownPages.all,
      { path: /^\/$/, read: async (_, { parts }) => page(renderFrontPage(await front.execute(parts), paper)) },
      { path: /^\/tv$/, isList: true, read: async (_, request) => page(renderTvPage(await tv.execute(request), paper)) },
      { path: /^\/magazine$/, isList: true, read: async (_, request) => page(renderMagazinePage(await magazine.execute(request), paper)) },
      {
        path: /^\/search$/,
        isSearch: true,
        read: async (_, { parts, q = '', ...asked }) => page(renderSearchPage(await search.execute({ q, ...asked }, parts), paper)),
      },
      {
        path: /^\/magazine\/([^/]+)$/,
        read: async (number, request) => rendered(await magazine.issue(number, request), view => renderIssuePage(view, paper)),
      },
      {
        path: /^\/authors\/([^/]+)$/,
        isList: true,
        read: async (slug, request) => rendered(await author.execute(slug, request), view => renderAuthorPage(view, paper)),
      },
      {
        path: /^\/tags\/([^/]+)$/,
        isList: true,
        read: async (slug, request) => rendered(await tag.execute(slug, request), view => renderTagPage(view, paper)),
      },
      {
        path: /^\/[^/]+$/,
        isList: true,
        read: async (_, request, path) => rendered(await section.execute(path, request), view => renderSectionPage(view, paper)),
      },
      {
        path: /^\/[^/]+\/[^/]+$/,
        isDiscussed: true,
        read: async (_, { parts, ...asked }, path) =>
          rendered(await article.execute(path, parts, asked), view => renderArticlePage(view, paper)),
      },
      // Where a comment is sent to; a reader comes here by going back, or by asking again.
      { path: /^(\/[^/]+\/[^/]+)\/comments$/, read: discussed => Promise.resolve({ found: 'moved', to: `${discussed}#comments` }) },
    ];
  }

  for(path: string): PageSource | undefined {
    return this.#all.find(source => source.path.test(path));
  }
}

const page = (html: string): PageReading<string> => ({ found: 'page', view: html });
const rendered = <View>(reading: PageReading<View>, render: (view: View) => string): PageReading<string> =>
  reading.found === 'page' ? page(render(reading.view)) : reading;
