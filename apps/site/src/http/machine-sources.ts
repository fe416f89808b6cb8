import { Inject, Injectable } from '@nestjs/common';
import { correctionsPath } from '../domain/article/corrections-path.js';
import { type FeedFile, feedFiles } from '../domain/paper/feed-files.js';
import { PAPER, type Paper } from '../domain/paper/paper.js';
import { wordsFor } from '../domain/words/words-for.js';
import { composeFeed } from '../machines/compose-feed.js';
import { feedItem } from '../machines/feed-item.js';
import { LeftOut } from '../machines/left-out.js';
import { articleEntry, isMapped, newsEntry, newsSitemap, pageEntry, sitemap, sitemapIndex } from '../machines/sitemap.js';
import { mapPage, type PageReading } from '../queries/page-reading.js';
import { type FeedView, ReadFeed } from '../queries/read-feed.js';
import { type MonthFile, ReadSitemaps } from '../queries/read-sitemaps.js';
import type { PageSource } from './page-source.js';

const xmlType = 'application/xml; charset=utf-8';

/** What other programs read of the paper: every list as a feed, and the sitemaps. Kept and dropped as pages are. */
@Injectable()
export class MachineSources {
  readonly all: readonly PageSource[];

  constructor(
    private readonly feeds: ReadFeed,
    private readonly sitemaps: ReadSitemaps,
    private readonly leftOut: LeftOut,
    @Inject(PAPER) private readonly paper: Paper,
  ) {
    this.all = [...(Object.keys(feedFiles) as FeedFile[]).map(file => this.#feed(file)), ...this.#sitemaps()];
  }

  #feed(file: FeedFile): PageSource {
    return {
      path: new RegExp(`^(.*)/${file.replace('.', '\\.')}$`),
      contentType: `${feedFiles[file].type}; charset=utf-8`,
      read: async (page, { parts }, path) => {
        const reading = await this.feeds.execute(page, parts);
        if (reading.found === 'moved') return { found: 'moved', to: `${reading.to}/${file}` };
        return mapPage(reading, view => this.#composed(view, file, path));
      },
    };
  }

  #composed({ articles, sections, ...owner }: FeedView, file: FeedFile, path: string): string {
    const words = wordsFor(this.paper.locale);
    const items = this.leftOut.each(path, articles, article => feedItem(article, { paper: this.paper, words, sections }));
    const name = owner.path === '/tv' ? words.television : owner.name;
    return composeFeed({ ...owner, ...(name !== undefined && { name }) }, items, file, this.paper);
  }

  #sitemaps(): PageSource[] {
    return [
      {
        path: /^\/sitemap\.xml$/,
        contentType: xmlType,
        read: async (_, { parts }) =>
          page(sitemapIndex(['pages', 'news', ...(await this.sitemaps.files(parts)).map(nameOf)].map(pathOf), this.paper)),
      },
      {
        path: /^\/sitemaps\/pages\.xml$/,
        contentType: xmlType,
        read: async (_, { parts }, path) => page(this.#pages(await this.sitemaps.pages(parts), path)),
      },
      {
        path: /^\/sitemaps\/news\.xml$/,
        contentType: xmlType,
        read: async (_, { parts }, path) => {
          const news = (await this.sitemaps.news(parts)).filter(article => isMapped(article, this.paper));
          return page(newsSitemap(this.leftOut.each(path, news, article => newsEntry(article, this.paper))));
        },
      },
      {
        path: /^\/sitemaps\/(\d{4}-(?:0[1-9]|1[0-2])(?:-[1-9]\d{0,3})?)\.xml$/,
        contentType: xmlType,
        read: async (name, { parts }, path) => {
          const articles = await this.sitemaps.month(monthFile(name), parts);
          if (articles.length === 0) return { found: 'nothing' };
          const mapped = articles.filter(article => isMapped(article, this.paper));
          return page(sitemap(this.leftOut.each(path, mapped, article => articleEntry(article, this.paper))));
        },
      },
    ];
  }

  #pages(paths: readonly string[], place: string): string {
    const own = [...(this.paper.pages ?? []).map(({ path }) => path), correctionsPath];
    const all = [...new Set([...paths, ...own])].map(path => ({ id: path }));
    return sitemap(this.leftOut.each(place, all, ({ id }) => pageEntry(id, this.paper)));
  }
}

const page = (text: string): PageReading<string> => ({ found: 'page', view: text });

const pathOf = (name: string): string => `/sitemaps/${name}.xml`;

/** The first file of a month bears no number, so that most never do. */
const nameOf = ({ month, number }: MonthFile): string => (number === 1 ? month : `${month}-${number}`);

function monthFile(name: string): MonthFile {
  return { month: name.slice(0, 7), number: Number(name.slice(8) || 1) };
}
