import { AppealRefusedError } from './errors.js';
import { commenterStandingChanged, type OutgoingEvent } from '#contracts';

export type Standing = 'good' | 'suspended' | 'banned' | 'shadow-banned';

/** What a person says against what was decided about them, and what came of it. */
export interface StandingAppeal {
  readonly text: string;
  readonly at: Date;
  /** `decided`: their standing was looked at again. Absent while nobody has answered. */
  readonly answer?: { readonly outcome: 'decided' | 'declined'; readonly at: Date; readonly reason?: string };
}

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
  /** Leads to what they are told about it, from the first restriction on. */
  readonly noticeToken?: string;
  readonly appeal?: StandingAppeal;
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

/** What is decided anew answers an appeal. */
export function changeStanding(
  { id, version, noticeToken, appeal }: Commenter,
  change: StandingChange,
  now: Date,
): { commenter: Commenter; events: OutgoingEvent[] } {
  const told = noticeToken ?? change.noticeToken;
  const commenter: Commenter = {
    id,
    version: version + 1,
    ...change,
    ...(told !== undefined && { noticeToken: told }),
    ...(appeal && { appeal: isOpen(appeal) ? { ...appeal, answer: { outcome: 'decided', at: now } } : appeal }),
  };
  const { standing, until, trusted } = commenter;
  const event = { id, version: commenter.version, standing, trusted, ...(until && { until: until.toISOString() }) };
  return { commenter, events: [commenterStandingChanged(event)] };
}

/** Against a ban or a suspension, as long as it lasts; once, until something else was decided. It is a version: nobody decides without having seen it. */
export function appealStanding(commenter: Commenter, text: string, now: Date): Commenter {
  if (!mayAppeal(commenter, now)) throw new AppealRefusedError('There is nothing here to appeal against, or it was answered');
  return { ...commenter, version: commenter.version + 1, appeal: { text, at: now } };
}

/** It stays as it was decided. */
export function declineAppeal(commenter: Commenter, reason: string, now: Date): Commenter {
  const { appeal } = commenter;
  if (!appeal || !isOpen(appeal)) throw new AppealRefusedError('No appeal of this person is open');
  return { ...commenter, version: commenter.version + 1, appeal: { ...appeal, answer: { outcome: 'declined', at: now, reason } } };
}

export function mayAppeal(commenter: Commenter, now: Date): boolean {
  const standing = standingAt(commenter, now);
  return (
    (standing === 'banned' || standing === 'suspended') && commenter.appeal?.answer?.outcome !== 'declined' && !isOpen(commenter.appeal)
  );
}

export const isOpen = (appeal: StandingAppeal | undefined): boolean => appeal !== undefined && appeal.answer === undefined;
