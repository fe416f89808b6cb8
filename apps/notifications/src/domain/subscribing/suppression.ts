import type { MailCategory } from '../category.js';

export type SuppressionReason = 'hard-bounce' | 'soft-bounce' | 'complaint' | 'unsubscribed' | 'erased';

/** An address that gets nothing more, of any kind; it is known by its keyed hash alone. */
export interface Suppression {
  readonly addressHash: string;
  readonly version: number;
  readonly reason: SuppressionReason;
  readonly at: Date;
  /** A soft one passes; one that was lifted ended then. */
  readonly until?: Date;
}

export const holds = ({ until }: Suppression, at: Date): boolean => until === undefined || until > at;

/**
 * Whether nothing of a kind may be sent to an address at this moment. Whoever has left everything may still ask for something new, and is then asked
 * whether it was them; to any other that is suppressed not even that goes out.
 */
export const isBarred = (suppression: Suppression | undefined, category: MailCategory, at: Date): boolean =>
  suppression !== undefined && holds(suppression, at) && !(category === 'service' && suppression.reason === 'unsubscribed');

/** The weakest first; what holds gives way to a stronger one only. */
const strength: readonly SuppressionReason[] = ['soft-bounce', 'unsubscribed', 'hard-bounce', 'complaint', 'erased'];
const dayMs = 24 * 60 * 60 * 1_000;
const [shortestMs, longestMs] = [dayMs, 32 * dayMs];

/** What is known of an address from now on; nothing where it is no more than is known already. */
export function suppress(
  known: Suppression | undefined,
  addressHash: string,
  reason: SuppressionReason,
  at: Date,
): Suppression | undefined {
  if (known && holds(known, at) && strength.indexOf(known.reason) >= strength.indexOf(reason)) return undefined;
  const version = (known?.version ?? 0) + 1;
  if (reason !== 'soft-bounce') return { addressHash, version, reason, at };
  return { addressHash, version, reason, at, until: new Date(at.getTime() + softMs(known, at)) };
}

/** Those that somebody of the paper may lift, when whoever it is about has asked for it: what was a mistake, not what a reader has decided. */
export const mayBeLifted = ({ reason }: Suppression): boolean => reason !== 'unsubscribed' && reason !== 'erased';

/** Its owner has asked for something anew, and proved that it is theirs; or somebody of the paper has looked into it. */
export const lift = (known: Suppression, at: Date): Suppression => ({ ...known, version: known.version + 1, until: at });

/** A day; twice as long as the last one where that has ended less than its own length ago. */
function softMs(known: Suppression | undefined, at: Date): number {
  if (known?.reason !== 'soft-bounce' || !known.until) return shortestMs;
  const lastMs = known.until.getTime() - known.at.getTime();
  return at.getTime() - known.until.getTime() < lastMs ? Math.min(2 * lastMs, longestMs) : shortestMs;
}
