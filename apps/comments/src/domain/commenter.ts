import { commenterStandingChanged, type OutgoingEvent } from '#contracts';

export type Standing = 'good' | 'suspended' | 'banned' | 'shadow-banned';

/** Somebody who comments, as far as anybody has decided something about them. */
export interface Commenter {
  readonly id: string;
  readonly version: number;
  readonly standing: Standing;
  /** Of a suspension. */
  readonly until?: Date;
  readonly reason?: string;
  /** Nothing of theirs waits for its first approval. */
  readonly trusted: boolean;
  /** Leads to what they are told about it. */
  readonly noticeToken?: string;
}

export const newCommenter = (id: string): Commenter => ({ id, version: 0, standing: 'good', trusted: false });

/** What they may do at this moment: a suspension ends by itself. */
export const standingAt = ({ standing, until }: Commenter, now: Date): Standing =>
  standing === 'suspended' && until !== undefined && until <= now ? 'good' : standing;

export interface StandingChange {
  readonly standing: Standing;
  readonly until?: Date;
  readonly reason?: string;
  readonly trusted: boolean;
  readonly noticeToken?: string;
}

export function changeStanding({ id, version }: Commenter, change: StandingChange): { commenter: Commenter; events: OutgoingEvent[] } {
  const commenter: Commenter = { id, version: version + 1, ...change };
  const { standing, until, trusted } = commenter;
  const event = { id, version: commenter.version, standing, trusted, ...(until && { until: until.toISOString() }) };
  return { commenter, events: [commenterStandingChanged(event)] };
}
