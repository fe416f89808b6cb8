import type { CommentOrder } from './comment-order.js';
import type { NoticeWords } from './notice-words.js';
import type { OwnCommentWords } from './own-comment-words.js';
import type { ReportWords } from './report-words.js';

type Count = (count: number) => string;
type Message = readonly [title: string, text: string];

/** Every word under an article that is about its comments. */
export interface CommentWords {
  heading: string;
  /** On a teaser. */
  count: Count;
  leave: string;
  reply: string;
  replyTo: (name: string) => string;
  text: string;
  textHint: string;
  name: string;
  email: string;
  emailHint: string;
  leaveEmpty: string;
  send: string;
  cancel: string;
  guests: string;
  signInOnly: string;
  signIn: string;
  moderated: string;
  closesAt: (time: string) => string;
  empty: string;
  closed: string;
  orders: string;
  order: Record<CommentOrder, string>;
  pages: string;
  further: string;
  first: string;
  moreReplies: string;
  wholeThread: string;
  edited: string;
  staff: string;
  featured: string;
  pinned: string;
  reader: string;
  removed: Record<'author' | 'moderator' | 'erasure' | 'article', string>;
  notShown: string;
  reaction: Record<'like' | 'insightful' | 'funny', string>;
  report: string;
  reasons: Record<'offensive' | 'abusive' | 'spam' | 'off-topic' | 'illegal', string>;
  reason: string;
  explanation: string;
  sendReport: string;
  reported: string;
  sent: string;
  signInFirst: string;
  /** Why a comment was not taken; the field at fault says more. */
  refused: Record<'invalid' | 'signIn' | 'forbidden' | 'tooOften' | 'gone' | 'elsewhere', Message>;
  away: Message;
  held: Message;
  statusLink: string;
  backToArticle: string;
  own: OwnCommentWords;
  notice: NoticeWords;
  reporting: ReportWords;
}
