const dayMs = 24 * 60 * 60 * 1_000;

/** For how long the paper keeps what is over: many times as long as something is news, so that what is forgotten and heard of again is refused by its age. */
export abstract class RetentionRules {
  /** Messages that went out, or never will. */
  abstract readonly messagesKeptDays: number;
  /** Who was told of what, with what stands in inboxes, and what it was. */
  abstract readonly toldKeptDays: number;
  /** IANA; what is old is cleared out by night. */
  abstract readonly paperTimeZone: string;
}

/** What was over before this instant is kept no longer. */
export const keptSince = (days: number, now: Date): Date => new Date(now.getTime() - days * dayMs);
