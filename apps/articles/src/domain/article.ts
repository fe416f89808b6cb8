import type { ArticleContent } from './writing/article-content.js';
import type { ArticleState } from './publication/article-transitions.js';
import type { CopyState } from './working-copy/working-copy-transitions.js';

/** Sections as the article's address was made of them: what it was last announced under. */
export interface AddressSection {
  readonly id: string;
  readonly slug: string;
}

export interface Address {
  readonly slug: string;
  readonly path: string;
  /** Where readers last found it; absent until they have seen it. */
  readonly publicPath?: string;
  /** Each leads to `path` in one step. */
  readonly previousPaths: readonly string[];
  readonly sections: readonly AddressSection[];
}

export interface Correction {
  readonly id: string;
  readonly kind: 'correction' | 'clarification' | 'retraction';
  readonly text: string;
  readonly at: Date;
  readonly position: 'top' | 'bottom';
}

export interface Embargo {
  /** Open-ended without it. */
  readonly until?: Date;
  readonly note: string;
  readonly by: string;
  readonly at: Date;
}

/** Who had which part in the text that waits for readers; ids of people. */
export interface Review {
  readonly createdBy: string;
  readonly submittedBy?: string;
  readonly approvedBy?: string;
  /** Those who wrote what nobody has approved yet. */
  readonly writtenBy: readonly string[];
  /** Why it came back; until it is submitted again. */
  readonly returned?: Returned;
}

export interface Returned {
  readonly why?: string;
  readonly by: string;
  readonly at: Date;
}

export interface Takedown {
  readonly reason: 'unpublished' | 'killed' | 'expired';
  readonly why?: string;
  readonly at: Date;
}

/** Of times that clocks leave out (moved forward by as much as they were) or show twice (the earlier is meant), which it was. */
export type ClockChanges = Partial<Record<'publishAt' | 'unpublishAt', 'skipped' | 'repeated'>>;

/** When readers are to see it first, and when no longer. */
export interface ScheduledTimes {
  /** Of a scheduled article; one that is published has none any more. */
  readonly publishAt?: Date;
  readonly unpublishAt?: Date;
  /** In which the person planned, for showing the times again; IANA. */
  readonly zone?: string;
  readonly clockChange?: ClockChanges;
}

export interface ArticleSchedule extends ScheduledTimes {
  readonly by: string;
  readonly at: Date;
}

/** Why the last schedule could not be kept. */
export interface ScheduleFailure {
  readonly code: string;
  readonly message: string;
  readonly publishAt: Date;
  readonly at: Date;
}

export interface Times {
  readonly createdAt: Date;
  /** Any change. */
  readonly modifiedAt: Date;
  /** What readers see as the last change: substantive ones only. */
  readonly updatedAt: Date;
  /** The latest publication. */
  readonly publishedAt?: Date;
  /** Never moves. */
  readonly firstPublishedAt?: Date;
}

/** A picture at the version that readers were last shown. */
export interface ShownImage {
  readonly id: string;
  readonly version: number;
}

/** The last change that readers may know of. Behind the article's own while a working copy is worked on. */
export interface Announcement {
  readonly version: number;
  readonly at: Date;
}

/** When the changes are to be published. */
export interface CopySchedule {
  readonly publishAt: Date;
  /** In which the person planned; IANA. */
  readonly zone?: string;
  readonly clockChange?: ClockChanges;
  readonly by: string;
  readonly at: Date;
}

/** Changes of a published article that readers do not see yet: a text beside the text, with a review of its own. */
export interface WorkingCopy {
  readonly state: CopyState;
  readonly content: ArticleContent;
  readonly slug: string;
  /** Readers are not told of it: a typo, not news. */
  readonly minor: boolean;
  readonly review: Review;
  /** The article's version that it was begun from. */
  readonly basedOn: number;
  readonly schedule?: CopySchedule;
  readonly scheduleError?: ScheduleFailure;
  readonly startedAt: Date;
  readonly modifiedAt: Date;
}

/** An article, as it is kept. What an editor writes is `content`, one value that can be copied, compared and put back whole. */
export interface Article {
  readonly id: string;
  readonly version: number;
  readonly kind: 'story' | 'video';
  readonly state: ArticleState;
  readonly content: ArticleContent;
  readonly address: Address;
  readonly review: Review;
  /** Absent until readers have seen it. */
  readonly shownImages?: readonly ShownImage[];
  /** Absent until readers have seen it. */
  readonly announced?: Announcement;
  /** Begun while readers see the article; it sleeps while they do not. */
  readonly workingCopy?: WorkingCopy;
  readonly corrections: readonly Correction[];
  readonly embargo?: Embargo;
  readonly takedown?: Takedown;
  readonly schedule?: ArticleSchedule;
  readonly scheduleError?: ScheduleFailure;
  readonly times: Times;
}
