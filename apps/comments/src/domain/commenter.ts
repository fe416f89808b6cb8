import { type Appeal, isOpen, mayAppealAgain } from './moderation/appeal.js';
import { AppealRefusedError, SuspensionOverError } from './errors.js';
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
  /** Leads to what they are told about it, from the first restriction on. */
  readonly noticeToken?: string;
  readonly appeal?: Appeal;
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

/** What is decided anew answers an open appeal, and begins anew where one was answered; who is only trusted, or no longer, is where they were. */
export function changeStanding(before: Commenter, change: StandingChange, now: Date): { commenter: Commenter; events: OutgoingEvent[] } {
  if (change.standing === 'suspended' && change.until !== undefined && change.until <= now) throw new SuspensionOverError();
  const { id, version, noticeToken, appeal } = before;
  const told = noticeToken ?? change.noticeToken;
  const left = isSameRestriction(before, change) ? appeal : answered(appeal, now);
  const commenter: Commenter = {
    id,
    version: version + 1,
    ...change,
    ...(told !== undefined && { noticeToken: told }),
    ...(left && { appeal: left }),
  };
  const { standing, until, trusted } = commenter;
  const event = { id, version: commenter.version, standing, trusted, ...(until && { until: until.toISOString() }) };
  return { commenter, events: [commenterStandingChanged(event)] };
}

const isSameRestriction = (before: StandingChange, after: StandingChange): boolean =>
  before.standing === after.standing && before.until?.getTime() === after.until?.getTime() && before.reason === after.reason;

const answered = (appeal: Appeal | undefined, at: Date): Appeal | undefined =>
  isOpen(appeal) ? { ...appeal, answer: { outcome: 'decided', at } } : undefined;

/** Against a ban or a suspension, as long as it lasts; once, until something else was decided. It is a version: nobody decides without having seen it. */
export function appealStanding(commenter: Commenter, text: string, now: Date): Commenter {
  if (!mayAppeal(commenter, now)) throw new AppealRefusedError('There is nothing here to appeal against, or it was answered');
  return { ...commenter, version: commenter.version + 1, appeal: { text, at: now } };
}

/** It stays as it was decided. */
export function declineAppeal(commenter: Commenter, reason: string, now: Date): Commenter {
  const { appeal } = commenter;
  if (!isOpen(appeal)) throw new AppealRefusedError('No appeal of this person is open');
  return { ...commenter, version: commenter.version + 1, appeal: { ...appeal, answer: { outcome: 'declined', at: now, reason } } };
}

export function mayAppeal(commenter: Commenter, now: Date): boolean {
  const standing = standingAt(commenter, now);
  return (standing === 'banned' || standing === 'suspended') && mayAppealAgain(commenter.appeal);
}
