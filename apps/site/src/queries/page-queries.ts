import { Inject, Injectable } from '@nestjs/common';
import { CommentSubject } from './comment-subject.js';
import { NoticeSubject } from './notice-subject.js';
import { ReportedComment } from './reported-comment.js';
import { CountComments } from './count-comments.js';
import { FindList } from './find-list.js';
import { FindArticles } from './find-articles.js';
import { FindSponsorLink } from './find-sponsor-link.js';
import { ListArticles } from './list-articles.js';
import { PickArticles } from './pick-articles.js';
import { ReadAdvertising } from './read-advertising.js';
import { ReadArticlePage } from './read-article-page.js';
import { ReadAuthorPage } from './read-author-page.js';
import { ReadCorrectionsPage } from './read-corrections-page.js';
import { ReadDiscussion } from './read-discussion.js';
import { ReadFeed } from './read-feed.js';
import { ReadFrontPage } from './read-front-page.js';
import { ReadMagazinePage } from './read-magazine-page.js';
import { ReadPreview } from './read-preview.js';
import { ReadSections } from './read-sections.js';
import { ReadSectionPage } from './read-section-page.js';
import { ReadSitemaps } from './read-sitemaps.js';
import { ReadStaticPage } from './read-static-page.js';
import { ReadSurroundings } from './read-surroundings.js';
import { ReadStrip } from './read-strip.js';
import { ReadTagPage } from './read-tag-page.js';
import { ReadTvPage } from './read-tv-page.js';
import { SearchPaper } from './search-paper.js';

/** What can be asked of the paper, by the page that it is for. */
@Injectable()
export class PageQueries {
  @Inject() readonly front: ReadFrontPage;
  @Inject() readonly section: ReadSectionPage;
  @Inject() readonly article: ReadArticlePage;
  @Inject() readonly author: ReadAuthorPage;
  @Inject() readonly tag: ReadTagPage;
  @Inject() readonly search: SearchPaper;
  @Inject() readonly tv: ReadTvPage;
  @Inject() readonly magazine: ReadMagazinePage;
}

/** For the composition root. */
export const pageQueries = [
  ReadSections,
  ReadSurroundings,
  ReadStrip,
  ReadAdvertising,
  ListArticles,
  FindList,
  PickArticles,
  CountComments,
  ReadDiscussion,
  CommentSubject,
  NoticeSubject,
  ReportedComment,
  FindSponsorLink,
  ReadFrontPage,
  ReadSectionPage,
  ReadArticlePage,
  ReadAuthorPage,
  ReadPreview,
  ReadTagPage,
  ReadTvPage,
  ReadMagazinePage,
  ReadCorrectionsPage,
  ReadStaticPage,
  ReadFeed,
  ReadSitemaps,
  FindArticles,
  SearchPaper,
  PageQueries,
];
