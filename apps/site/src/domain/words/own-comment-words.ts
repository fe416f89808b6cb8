type Message = readonly [title: string, text: string];

/** What a reader is told about what they have written themselves. */
export interface OwnCommentWords {
  /** The link to it, and its heading. */
  title: string;
  /** Under the heading, with the article's. */
  under: string;
  empty: Message;
  signInOrWrite: string;
  state: Record<'held' | 'visible' | 'hidden' | 'rejected' | 'removed', string>;
  /** Before the reason. */
  because: string;
  pending: string;
  notice: string;
  inThread: string;
  edit: string;
  editableUntil: (time: string) => string;
  save: string;
  saved: string;
  delete: string;
  /** Asked before it is gone. */
  sure: string;
  deleteNow: string;
  older: string;
  newest: string;
  /** Of an act that came to nothing, instead of the words about a new comment. */
  refused: Record<'invalid' | 'signIn' | 'forbidden' | 'tooLate' | 'gone' | 'closed' | 'stale', Message>;
  away: Message;
  /** Nothing was written that could be kept. */
  awayToRead: Message;
  /** The link to the notice of what nobody has decided about yet. */
  waits: string;
  /** Above the text that is there now. */
  present: string;
}
