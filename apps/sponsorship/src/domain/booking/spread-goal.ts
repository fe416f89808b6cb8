import { type PaperDay, daysOf, weekdayOf } from '../paper-days.js';
import type { PaperZone } from '../paper-zone.js';
import type { RoomTaker } from './room-taker.js';

/** How many impressions a flight owes to one placement until an instant, when it delivers evenly. */
export type Owed = (until: Date) => number;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Evenly over the time of its weekdays, and in equal parts to its placements. The numbers of any days that follow each other sum to those of
 * all of them together: what is rounded off one day falls to the next.
 */
export function spreadGoal(flight: RoomTaker, placementId: string, zone: PaperZone): Owed {
  const owed = partOf(flight, placementId);
  const stretches = owed === 0 ? [] : stretchesOf(flight, zone);
  const total = stretches.reduce((sum, { from, to }) => sum + (to - from), 0);
  if (total === 0) return () => 0;
  return until => {
    const past = stretches.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(until.getTime(), to) - from), 0);
    return Number((BigInt(owed) * BigInt(past)) / BigInt(total));
  };
}

/** Clicks need page views too, but nobody knows how many. */
function partOf({ goal, placementIds }: RoomTaker, placementId: string): number {
  const index = placementIds.indexOf(placementId);
  if (goal?.metric !== 'impressions' || index < 0) return 0;
  const count = placementIds.length;
  return Math.floor(goal.quantity / count) + (index < goal.quantity % count ? 1 : 0);
}

function stretchesOf(flight: RoomTaker, zone: PaperZone): Stretch[] {
  const whole = { from: flight.startsAt.getTime(), to: flight.endsAt.getTime() };
  const { weekdays } = flight.targeting;
  if (!weekdays) return [whole];
  return daysOf(flight, zone)
    .filter(({ date }) => weekdays.includes(weekdayOf(date)))
    .map(({ startsAt, endsAt }: PaperDay) => ({
      from: Math.max(whole.from, startsAt.getTime()),
      to: Math.min(whole.to, endsAt.getTime()),
    }));
}
