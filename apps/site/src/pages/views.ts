import type { PublicArticle, PublicAuthor, PublicFrontPage, PublicIssue, PublicSection, PublicSponsor } from '#contracts';
import type { Discussion } from '../domain/comments/discussion.js';
import type { GoneReason } from '../domain/article/gone-reason.js';
import type { AdSlots } from '../domain/advertising/ad-slot.js';
import type { Preview } from '../domain/article/preview.js';
import type { ShownStrip } from '../domain/advertising/sponsors-strip.js';
import type { CorrectedArticle } from '../domain/article/corrected-article.js';
import type { PaperPage } from '../domain/paper/paper-page.js';
import type { ArticleSummary } from '../domain/article/article-summary.js';
import type { Piece } from '../domain/search/marked-words.js';
import type { SearchAddress } from '../domain/search/search-address.js';
import type { SignInFailure } from '../domain/sign-in-failure.js';

/** An issue with the summaries of what it contains; an article that is no longer visible is simply not among them. */
export interface IssueContents {
  issue: PublicIssue;
  articles: readonly ArticleSummary[];
}

/** What frames every page. All of it may be empty: a page is still a page. */
export interface Surroundings {
  /** Only its local date, in the paper's zone, reaches the page. */
  now: Date;
  /** In any order; navigation sorts by `order` and shows the top level. */
  sections: readonly PublicSection[];
  /** Newest videos first, for the TV block; four are enough. */
  videos: readonly ArticleSummary[];
  /** The newest issue, for the Magazine block and to open the page of issues. */
  magazine?: IssueContents;
  /** Those who stand in it at `now`. */
  strip?: ShownStrip;
  /** The boxes for advertising that this page has. */
  slots?: AdSlots;
  /** How many comments an article has, where the page says so; what is asked for becomes a part of the page. */
  commentsOn?: (articleId: string) => number;
  /** The name of who is signed in, on a page that is made for one reader alone. */
  reader?: string;
  /** Whether they write or edit: then the way to their desk stands beside their name. */
  ofNewsroom?: boolean;
}

/** One keyset page of a list, newest first. */
export interface ArticleList {
  articles: readonly ArticleSummary[];
  /** Href of the next, older page. */
  olderUrl?: string;
  /** Href of the first page; present on every page but the first. */
  newestUrl?: string;
}

export interface FrontPageView extends Surroundings {
  frontPage?: PublicFrontPage;
  /** The articles that the slots name, and the newest ones that fill in where the slots are silent (about 24). In any order. */
  articles: readonly ArticleSummary[];
  /** The newest of each top-level section; about eight each, since what the page already shows is left out. */
  latest: readonly { section: PublicSection; articles: readonly ArticleSummary[] }[];
}

export interface SectionPageView extends Surroundings, ArticleList {
  section: PublicSection;
}

export interface ArticlePageView extends Surroundings {
  /** A story or a video; a video's page is the same function's. */
  article: PublicArticle;
  /** Picked by hand (`relatedIds`), in that order, without those no longer visible. */
  related: readonly ArticleSummary[];
  /** Newest of the same primary section, without the article itself. */
  more: readonly ArticleSummary[];
  discussion?: Discussion;
  /** Who has paid for the article, where somebody has. */
  sponsor?: PublicSponsor;
  /** Where it is no page yet, and only those who write it see it. */
  preview?: Omit<Preview, 'article'>;
}

export interface AuthorPageView extends Surroundings, ArticleList {
  author: PublicAuthor;
}

export interface TagPageView extends Surroundings, ArticleList {
  tag: { slug: string; name: string };
}

export type TvPageView = Surroundings & ArticleList;

export interface MagazinePageView extends Surroundings {
  /** Newest first. */
  issues: readonly PublicIssue[];
  olderUrl?: string;
  newestUrl?: string;
}

/** The last one corrected comes first. */
export interface CorrectionsPageView extends Surroundings, Pick<ArticleList, 'olderUrl' | 'newestUrl'> {
  articles: readonly CorrectedArticle[];
}

export interface StaticPageView extends Surroundings {
  page: PaperPage;
}

export interface IssuePageView extends Surroundings, IssueContents {}

/** An article that was found, and what in it was looked for. */
export interface SearchHit {
  article: ArticleSummary;
  headline: readonly Piece[];
  passage: readonly Piece[];
}

export type SearchOutcome =
  | { kind: 'empty' }
  | { kind: 'too-long' }
  /** The best first; without hits, `olderUrl` leads to articles that were not looked through yet. */
  | ({ kind: 'found'; hits: readonly SearchHit[] } & Pick<ArticleList, 'olderUrl' | 'newestUrl'>);

export interface SearchPageView extends Surroundings {
  address: SearchAddress;
  /** What was asked for and narrows nothing down, for it cannot be meant. */
  passedOver?: readonly ('section' | 'day')[];
  outcome: SearchOutcome;
}

/** 404. */
export interface NotFoundView extends Surroundings {
  latest: readonly ArticleSummary[];
}

/** 410. */
export interface GoneView extends Surroundings {
  reason: GoneReason;
  latest: readonly ArticleSummary[];
}

/** 503; everything but `now` may be empty, since what would fill it may be what is away. */
export type UnavailableView = Surroundings;

/** For one reader alone. */
export interface AccountView extends Surroundings {
  /** Of who is signed in. */
  name: string;
  /** Of theirs, as the session says; each that has a desk leads to it. */
  roles: readonly string[];
  /** A path of this site. */
  returnTo: string;
}

export interface SignInFailureView extends Surroundings {
  failure: SignInFailure;
  returnTo: string;
}

/** What the browser shows without a network; kept by the service worker, so it holds nothing that ages. */
export type OfflineView = Pick<Surroundings, 'now'>;
