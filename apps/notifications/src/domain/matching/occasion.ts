import type { Category } from '../category.js';

export type OccasionKind = 'article-first' | 'article-correction' | 'comment-visible' | 'report';

/** Up to where its subscriptions have been looked at: those of this topic key up to this id, and all of the topic keys before it. */
export interface FanOutCursor {
  readonly topic: string;
  readonly after: string;
}

/** One thing that happened and is told of once, whatever events say it, and however often. */
export interface Occasion {
  /** `article:<id>:first`, `article:<id>:correction:<correction id>`, `comment:<id>:visible`, `report:<campaign id>:<period>` */
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
  /** What templates and conditions see of it: public fields alone. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly state: 'fanning-out' | 'paused' | 'cancelled' | 'done';
  readonly cursor?: FanOutCursor;
  /** Subscriptions that were looked at. */
  readonly matched: number;
  /** People who are told. */
  readonly written: number;
  readonly startedAt: Date;
  readonly endedAt?: Date;
}
