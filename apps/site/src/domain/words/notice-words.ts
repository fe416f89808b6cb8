type Message = readonly [title: string, text: string];

/** What was decided about somebody's comment, or about them, and what they can do about it. */
export interface NoticeWords {
  /** Above the title. */
  kind: Record<'comment' | 'person', string>;
  comment: Record<'held' | 'visible' | 'hidden' | 'rejected' | 'removed', Message>;
  person: Record<'good' | 'suspended' | 'banned', Message>;
  reason: string;
  /** The rules, by the code under which a decision names them. */
  rules: Readonly<Record<string, string>>;
  decidedBy: string;
  deciders: Record<'policy' | 'moderator' | 'reports', string>;
  until: string;
  text: string;
  appeal: string;
  appealHint: string;
  appealText: string;
  sendAppeal: string;
  appealed: string;
  appealWaits: string;
  appealAnswer: Record<'decided' | 'declined', string>;
  article: string;
  link: string;
  gone: Message;
  away: Message;
  refused: Record<'invalid' | 'closed' | 'elsewhere' | 'tooOften', Message>;
}
