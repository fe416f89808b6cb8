/** `post`: seen at once. `pre`: a moderator sees each first. `pre-first`: until so many of the person's were approved. */
export type ModerationMode = 'post' | 'pre' | 'pre-first';

/** What a paper, a section or an article asks of the comments below it. */
export interface ModerationPolicy {
  readonly mode: ModerationMode;
  /** Of `pre-first`. */
  readonly approvalsNeeded: number;
  /** Words and phrases. A comment with one of them is refused. */
  readonly bannedWords: readonly string[];
  /** Words and phrases. A comment with one of them waits for a moderator. */
  readonly suspectWords: readonly string[];
  readonly maxLinks: number;
  readonly perMinute: number;
  readonly perHour: number;
  /** All guests of one address together: a flood, and not a school. */
  readonly guestsPerMinute: number;
  readonly guestsPerHour: number;
  /** How long the same text of the same person is a duplicate; whoever looks for one reads this. */
  readonly duplicateWithinMinutes: number;
  /** A form that comes back sooner was not filled in by hand. */
  readonly minFormSeconds: number;
  /** Scores go from 0, harmless, to 1. */
  readonly scorer: { readonly holdAbove: number; readonly rejectAbove: number; readonly whenAway: 'pass' | 'hold' };
}

export const defaultPolicy: ModerationPolicy = {
  mode: 'post',
  approvalsNeeded: 1,
  bannedWords: [],
  suspectWords: [],
  maxLinks: 2,
  perMinute: 3,
  perHour: 30,
  guestsPerMinute: 15,
  guestsPerHour: 150,
  duplicateWithinMinutes: 60,
  minFormSeconds: 3,
  scorer: { holdAbove: 0.7, rejectAbove: 0.95, whenAway: 'pass' },
};
