import type { CommentOrder } from '../comments/comment-order.js';
import type { FieldWords } from './field-words.js';
import type { NoticeWords } from './notice-words.js';
import type { OwnCommentWords } from './own-comment-words.js';
import type { ReportWords } from './report-words.js';

type Count = (count: number) => string;
type Message = readonly [title: string, text: string];

type Refused =
  | 'invalid'
  | 'whoAreYou'
  | 'signIn'
  | 'signInAgain'
  | 'forbidden'
  | 'erased'
  | 'tooOften'
  | 'duplicate'
  | 'closed'
  | 'gone'
  | 'parentGone'
  | 'notUnderstood'
  | 'elsewhere';

/** Every word under an article that is about its comments. */
export interface CommentWords {
  heading: string;
  /** On a teaser. */
  count: Count;
  leave: string;
  reply: string;
  replyTo: (name: string) => string;
  inAnswerTo: (name: string) => string;
  /** Where that can no longer be seen. */
  inAnswerToNone: string;
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
  /** Of a long comment. */
  unfold: string;
  fold: string;
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
  /** Why a comment was not taken; the field at fault says more. They are told above the form on a page, and below it by the script. */
  refused: Record<Refused, Message>;
  away: Message;
  /** Of an act for which nothing was typed. */
  actAway: string;
  /** The same, by the code of the problem, where a script has no page to take it from. */
  actRefused: Readonly<Record<string, string>> & { readonly other: string };
  held: Message;
  /** The rest is told by the rule. */
  rejected: Message;
  statusLink: string;
  backToArticle: string;
  own: OwnCommentWords;
  notice: NoticeWords;
  reporting: ReportWords;
  fields: FieldWords;
}
