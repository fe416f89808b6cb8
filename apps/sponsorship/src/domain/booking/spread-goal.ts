import { daysOf, weekdayOf } from '../paper-days.js';
import type { PaperZone } from '../paper-zone.js';
import { partOf } from './part-of.js';
import type { RoomTaker } from './room-taker.js';

/** How many impressions a flight owes to one placement until an instant, when it delivers evenly. */
export type Owed = (until: Date) => number;

/** A time in which a flight may run, and how long it has run before it. Milliseconds. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly before: number;
}

/**
 * Evenly over the time of its weekdays, and in equal parts to its placements. The numbers of any days that follow each other sum to those of
 * all of them together: what is rounded off one day falls to the next.
 */
export function spreadGoal(flight: RoomTaker, placementId: string, zone: PaperZone): Owed {
  const owed = shareOf(flight, placementId);
  const stretches = owed === 0 ? [] : stretchesOf(flight, zone);
  const last = stretches.at(-1);
  if (!last) return () => 0;
  const total = last.before + last.to - last.from;
  return until => partOf(owed, ranBy(until.getTime(), stretches), total);
}

/** Clicks need page views too, but nobody knows how many. */
function shareOf({ goal, placementIds }: RoomTaker, placementId: string): number {
  const index = placementIds.indexOf(placementId);
  if (goal?.metric !== 'impressions' || index < 0) return 0;
  const count = placementIds.length;
  return Math.floor(goal.quantity / count) + (index < goal.quantity % count ? 1 : 0);
}

function stretchesOf(flight: RoomTaker, zone: PaperZone): Stretch[] {
  const whole = { from: flight.startsAt.getTime(), to: flight.endsAt.getTime() };
  const { weekdays } = flight.targeting;
  if (!weekdays) return [{ ...whole, before: 0 }];
  let before = 0;
  return daysOf(flight, zone)
    .filter(({ date }) => weekdays.includes(weekdayOf(date)))
    .map(({ startsAt, endsAt }) => {
      const stretch = { from: Math.max(whole.from, startsAt.getTime()), to: Math.min(whole.to, endsAt.getTime()), before };
      before += stretch.to - stretch.from;
      return stretch;
    });
}

/** By halves: a year of weekdays is asked for day by day. */
function ranBy(until: number, stretches: readonly Stretch[]): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.from ?? until) < until) low = middle + 1;
    else high = middle;
  }
  const current = stretches[low - 1];
  return current ? current.before + Math.min(until, current.to) - current.from : 0;
}
