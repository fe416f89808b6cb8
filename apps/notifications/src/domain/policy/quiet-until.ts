import type { LocalCalendar } from '#scheduling';
import type { QuietHours } from '../subscribing/subscriber.js';

const minuteMs = 60_000;
/** No zone's clocks are changed within a quarter of an hour of UTC. */
const quarterMs = 15 * minuteMs;
const dayMinutes = 24 * 60;

/**
 * When a reader's quiet hours end that an instant is in; nothing where it is in none. They are hours of the clock, so on a night when clocks are
 * changed they last longer or shorter; hours that begin when they end are none.
 */
export function quietUntil(instant: Date, quiet: QuietHours, calendar: LocalCalendar): Date | undefined {
  const [from, until] = [minutesOf(quiet.from), minutesOf(quiet.until)];
  const isQuiet = (clock: number): boolean => (from <= until ? from <= clock && clock < until : from <= clock || clock < until);
  let time = instant.getTime();
  for (;;) {
    const clock = minutesOf(calendar.clockAt(new Date(time)).slice(11));
    if (!isQuiet(clock)) return time === instant.getTime() ? undefined : new Date(time);
    const left = (until - clock + dayMinutes) % dayMinutes;
    time = Math.min(startOf(minuteMs, time) + left * minuteMs, startOf(quarterMs, time) + quarterMs);
  }
}

const startOf = (lengthMs: number, time: number): number => Math.floor(time / lengthMs) * lengthMs;

/** Since midnight, of `HH:MM`. */
function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}
