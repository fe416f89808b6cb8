import type { CommentWords } from './comment-words.js';
import type { EditingWords } from './editing-words.js';
import type { GoneReason } from '../article/gone-reason.js';
import type { InboxWords } from './inbox-words.js';
import type { ModerationWords } from './moderation-words.js';
import type { PreviewWords } from './preview-words.js';
import type { SearchWords } from './search-words.js';
import type { SignInFailure } from '../sign-in-failure.js';
import type { SubscribingWords } from './subscribing-words.js';

type Count = (count: number) => string;

/** Every word a page says by itself. A language is one more file; what is missing does not compile. */
export interface Words {
  skipToContent: string;
  sections: string;
  inThePaper: string;
  subsections: string;
  frontPage: string;
  latest: string;
  topStories: string;
  more: string;
  editionOf: (time: string) => string;
  by: string;
  others: Count;
  published: string;
  updated: string;
  timesIn: (zone: string) => string;
  genre: Record<'news' | 'analysis' | 'opinion' | 'review' | 'interview', string>;
  live: string;
  sponsored: string;
  /** Before the name of who has paid for an article. */
  paidBy: string;
  topics: string;
  otherLanguages: string;
  related: string;
  moreFrom: (section: string) => string;
  allOf: (section: string) => string;
  aboutThePaper: string;
  correctionsLog: { title: string; text: string; empty: string; older: string; newest: string };
  /** What a link to a list's feed says, and to what machines it is called. */
  feed: string;
  feedOf: (name: string) => string;
  correctionKind: Record<'correction' | 'clarification' | 'retraction', string>;
  corrections: string;
  television: string;
  allVideos: string;
  duration: string;
  transcript: string;
  videoFallback: string;
  embed: (provider: string) => string;
  magazine: string;
  allIssues: string;
  issueNumber: (number: number) => string;
  inThisIssue: string;
  downloadPdf: (size: string) => string;
  articlesBy: (name: string) => string;
  topic: string;
  older: string;
  newest: string;
  olderIssues: string;
  newestIssues: string;
  pages: string;
  empty: { paper: [title: string, text: string]; section: string; list: string; videos: string; issues: string };
  notFound: [title: string, text: string];
  gone: Record<GoneReason, [title: string, text: string]>;
  unavailable: [title: string, text: string];
  /** Of a link whose service does not answer. */
  linkAway: [title: string, text: string];
  offline: [title: string, text: string];
  comments: CommentWords;
  moderation: ModerationWords;
  editing: EditingWords;
  preview: PreviewWords;
  search: SearchWords;
  subscribing: SubscribingWords;
  inbox: InboxWords;
  account: string;
  signIn: string;
  signOut: string;
  signedInAs: (name: string) => [title: string, text: string];
  signInFailed: Record<SignInFailure, [title: string, text: string]>;
  signInAgain: string;
  goOnReading: string;
  tryAgain: string;
  toFrontPage: string;
}
