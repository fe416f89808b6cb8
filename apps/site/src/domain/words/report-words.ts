type Message = readonly [title: string, text: string];

/** What somebody is told who reports a comment on a page of its own. */
export interface ReportWords {
  title: string;
  /** What happens then. */
  text: string;
  /** What the law asks of a notice of illegal content (Regulation (EU) 2022/2065, Article 16). */
  illegal: string;
  goodFaith: string;
  thanks: Message;
  receipt: string;
  receiptHint: string;
  missing: string;
  missingFaith: string;
  refused: Record<'invalid' | 'notTaken' | 'signIn' | 'forbidden' | 'gone' | 'elsewhere' | 'tooOften', Message>;
  away: Message;
}
