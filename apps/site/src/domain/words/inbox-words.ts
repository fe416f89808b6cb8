type Message = readonly [title: string, text: string];

/** What one is told on the site itself. */
export interface InboxWords {
  title: string;
  link: string;
  nothingUnread: string;
  /** With the number in the place of the 0, for the script writes it too. */
  unreadNumber: string;
  empty: Message;
  emptyArchive: Message;
  away: Message;
  expired: Message;
  notThere: Message;
  kind: Readonly<Record<string, string>>;
  amended: Record<'unpublished' | 'corrected', string>;
  answered: (name: string, headline: string) => string;
  isNew: string;
  read: string;
  unreadAgain: string;
  archive: string;
  readAll: string;
  archived: string;
  toInbox: string;
  older: string;
  newest: string;
  pages: string;
  preferences: string;
  /** Said by the script when something has come while the page was open. */
  more: string;
}
