import type { Decision } from '../serving/decision.js';
import type { Hit } from './hit.js';
import { onceEach } from './once-each.js';

export interface OpenClick extends Hit {
  readonly decision?: Decision;
  /** Its impression has had its time to come. */
  readonly isLate: boolean;
}

/** Which decisions have been seen, and which followed. */
export interface KnownViews {
  readonly seen: ReadonlySet<string>;
  readonly followed: ReadonlySet<string>;
}

/** A click counts after its impression, once. One whose impression may still be on its way is none yet. */
export function sortClicks<C extends OpenClick>(clicks: readonly C[], { seen, followed }: KnownViews): (C | undefined)[] {
  const placed = clicks.map(click => {
    const isOpen = click.bucket === 'counted' && click.decision !== undefined;
    if (!isOpen || !click.decision || seen.has(click.decision.id)) return click;
    return click.isLate ? { ...click, bucket: 'click-without-impression' as const } : undefined;
  });
  const once = onceEach(
    placed.filter(click => click !== undefined),
    followed,
  )[Symbol.iterator]();
  return placed.map(click => click && once.next().value);
}

/** Of what is left to be sold of each flight, the first are paid for; a flight that is not named is not sold by clicks. */
export function billed<C extends OpenClick>(clicks: readonly (C | undefined)[], left: ReadonlyMap<string, number>): (C | undefined)[] {
  const leftOf = new Map(left);
  return clicks.map(click => {
    const flightId = click?.bucket === 'counted' ? click.decision?.flightId : undefined;
    const more = flightId === undefined ? undefined : leftOf.get(flightId);
    if (click === undefined || flightId === undefined || more === undefined) return click;
    leftOf.set(flightId, more - 1);
    return more > 0 ? click : { ...click, bucket: 'unbilled' as const };
  });
}
