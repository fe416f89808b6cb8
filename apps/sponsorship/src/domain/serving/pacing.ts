import type { Flight } from '../booking/flight.js';
import { partOf } from '../booking/part-of.js';
import { runningTimeOf } from '../booking/running-time-of.js';
import type { PaperZone } from '../paper-zone.js';

/**
 * How much of its goal a flight may have spent by an instant. Even pacing gives it out as the time goes by in which it may run, so that one of mornings has
 * the whole of it by its last morning; `headStartMs` is how long what is reserved may wait for its impression, so that it does not hold up what follows. Of a
 * short flight no more than a twentieth of its time is given ahead.
 */
export function allowanceOf(flight: Flight, zone: PaperZone, at: Date, headStartMs: number): number {
  const goal = flight.goal?.quantity ?? 0;
  if (at < flight.startsAt || at >= flight.endsAt) return 0;
  if (flight.pacing === 'as-fast-as-possible') return goal;
  const running = runningTimeOf(flight, zone);
  if (running.total === 0) return 0;
  const ahead = Math.min(headStartMs, Math.floor(running.total / 20));
  const toCome = Math.max(0, running.total - running.until(at) - ahead);
  return goal - partOf(goal, toCome, running.total);
}
