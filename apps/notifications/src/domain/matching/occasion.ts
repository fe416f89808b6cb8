import type { Category } from '../category.js';

export type OccasionKind = 'article-first' | 'article-correction' | 'comment-visible' | 'report';

/** Up to where its subscriptions have been looked at: those of this topic key up to this id, and all of the topic keys before it. */
export interface FanOutCursor {
  readonly topic: string;
  readonly after: string;
}

export type WithdrawnBecause = 'unpublished' | 'cancelled';

/** One thing that happened and is told of once, whatever events say it, and however often. */
export interface Occasion {
  /** See `occasion-ids.ts`. */
  readonly id: string;
  readonly kind: OccasionKind;
  readonly category: Category;
  /** The article, comment or campaign. */
  readonly subject: string;
  /** Of the event that told of it. */
  readonly eventId: string;
  /** When it happened, by its event; a day later nobody is told any more. */
  readonly at: Date;
  /** Whose subscribers are told, in the order in which they are looked at. */
  readonly topicKeys: readonly string[];
  /** Of a correction: it is told to those who were told of this occasion, once that is done. */
  readonly toldOf?: string;
  /** What templates and conditions see of it: public fields alone. */
  readonly content: Readonly<Record<string, unknown>>;
  /** One that is taken back is cancelled, also when it was done: nothing more of it is sent. */
  readonly state: 'fanning-out' | 'paused' | 'cancelled' | 'done';
  readonly cursor?: FanOutCursor;
  /** Taken back; the messages up to this person are not sent any more. */
  readonly withdrawing?: { readonly after: string; readonly because: WithdrawnBecause };
  /** Subscriptions that were looked at. */
  readonly matched: number;
  /** People who are told. */
  readonly written: number;
  readonly startedAt: Date;
  readonly endedAt?: Date;
}

const newsMs = 24 * 60 * 60 * 1_000;

/** What is older is none any more, however late its event comes. */
export const isNews = (at: Date, now: Date): boolean => now.getTime() - at.getTime() < newsMs;

/** One that has just happened: nobody is told yet. */
export const startedOccasion = (
  occasion: Omit<Occasion, 'state' | 'cursor' | 'withdrawing' | 'matched' | 'written' | 'startedAt' | 'endedAt'>,
  now: Date,
): Occasion => ({ ...occasion, state: 'fanning-out', matched: 0, written: 0, startedAt: now });
