import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ListArticles } from './list-articles.js';
import { ReadArticlePage } from './read-article-page.js';
import { ReadAuthorPage } from './read-author-page.js';
import { ReadFrontPage } from './read-front-page.js';
import { ReadMagazinePage } from './read-magazine-page.js';
import { ReadSectionPage } from './read-section-page.js';
import { ReadSurroundings } from './read-surroundings.js';
import { ReadTagPage } from './read-tag-page.js';
import { ReadTvPage } from './read-tv-page.js';

/** What can be asked of the paper, by the page that it is for. */
@Injectable()
export class PageQueries {
  readonly front: ReadFrontPage;
  readonly section: ReadSectionPage;
  readonly article: ReadArticlePage;
  readonly author: ReadAuthorPage;
  readonly tag: ReadTagPage;
  readonly tv: ReadTvPage;
  readonly magazine: ReadMagazinePage;

  constructor(modules: ModuleRef) {
    this.front = modules.get(ReadFrontPage);
    this.section = modules.get(ReadSectionPage);
    this.article = modules.get(ReadArticlePage);
    this.author = modules.get(ReadAuthorPage);
    this.tag = modules.get(ReadTagPage);
    this.tv = modules.get(ReadTvPage);
    this.magazine = modules.get(ReadMagazinePage);
  }
}

/** For the composition root. */
export const pageQueries = [
  ReadSurroundings,
  ListArticles,
  ReadFrontPage,
  ReadSectionPage,
  ReadArticlePage,
  ReadAuthorPage,
  ReadTagPage,
  ReadTvPage,
  ReadMagazinePage,
  PageQueries,
];
