import type { PaperZone } from '../paper-zone.js';
import { partOf } from './part-of.js';
import type { RoomTaker } from './room-taker.js';
import { runningTimeOf } from './running-time-of.js';

/** How many impressions a flight owes to one placement until an instant, when it delivers evenly. */
export type Owed = (until: Date) => number;

/**
 * Evenly over the time in which it may run, and in equal parts to its placements. The numbers of any days that follow each other sum to those of
 * all of them together: what is rounded off one day falls to the next.
 */
export function spreadGoal(flight: RoomTaker, placementId: string, zone: PaperZone): Owed {
  const owed = shareOf(flight, placementId);
  if (owed === 0) return () => 0;
  const running = runningTimeOf(flight, zone);
  return until => (running.total === 0 ? 0 : partOf(owed, running.until(until), running.total));
}

/** Clicks need page views too, but nobody knows how many. */
function shareOf({ goal, placementIds }: RoomTaker, placementId: string): number {
  const index = placementIds.indexOf(placementId);
  if (goal?.metric !== 'impressions' || index < 0) return 0;
  const count = placementIds.length;
  return Math.floor(goal.quantity / count) + (index < goal.quantity % count ? 1 : 0);
}
