import { dayAfter, type LocalCalendar, weekdayOf } from '#scheduling';
import type { Subscriber } from '../subscribing/subscriber.js';
import type { Frequency } from '../subscribing/subscription.js';

export type DigestFrequency = Exclude<Frequency, 'immediate'>;

const quarterMs = 15 * 60_000;

/**
 * The next time strictly after an instant at which a reader has what was gathered: on the hour of their clock, at their time of day, or at it on their
 * day of the week. A time that clocks leave out is moved forward by as much as they were, and one that comes twice is the earlier one.
 */
export function nextDigest(
  frequency: DigestFrequency,
  after: Date,
  reader: Pick<Subscriber, 'digestAt' | 'digestWeekday'>,
  calendar: LocalCalendar,
): Date {
  switch (frequency) {
    case 'hourly':
      return nextHour(after, calendar);
    case 'daily':
      return nextOn(() => true, after, reader.digestAt, calendar);
    case 'weekly':
      return nextOn(day => weekdayOf(day) === reader.digestWeekday, after, reader.digestAt, calendar);
  }
}

/** An hour of a clock begins at a quarter of UTC in every zone, but not always an hour after the one before it. */
function nextHour(after: Date, calendar: LocalCalendar): Date {
  let time = Math.floor(after.getTime() / quarterMs) * quarterMs;
  do time += quarterMs;
  while (!calendar.clockAt(new Date(time)).endsWith(':00'));
  return new Date(time);
}

/** From the day before, for what clocks leave out may be moved into the day after. */
function nextOn(isDue: (day: string) => boolean, after: Date, clock: string, calendar: LocalCalendar): Date {
  for (let day = dayAfter(calendar.dayOf(after), -1); ; day = dayAfter(day, 1)) {
    if (!isDue(day)) continue;
    const time = calendar.resolve(`${day}T${clock}`);
    if (time > after) return time;
  }
}

/** The name of a digest among those of one reader: its local time with its offset, for an hour may come twice (`2026-10-25T02:00+01:00`). */
export function slotOf(time: Date, calendar: LocalCalendar): string {
  const clock = calendar.clockAt(time);
  const minutes = Math.round((Date.parse(`${clock}Z`) - Math.floor(time.getTime() / 60_000) * 60_000) / 60_000);
  const [sign, size] = [minutes < 0 ? '-' : '+', Math.abs(minutes)];
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${clock}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
