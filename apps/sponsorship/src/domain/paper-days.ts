import type { PaperZone } from './paper-zone.js';

/** A day of the paper. Twice a year it has 23 or 25 hours. */
export interface PaperDay {
  /** `2026-12-01`. */
  readonly date: string;
  readonly startsAt: Date;
  /** Not included; the next one's start. */
  readonly endsAt: Date;
}

const dayMs = 24 * 60 * 60 * 1_000;

/** Whole days from 1970-01-01 to a date of the calendar, in whatever zone the date was read. */
export const dayNumber = (date: string): number => Date.parse(date) / dayMs;

export const dateAfter = (date: string, days = 1): string => new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);

/** ISO 8601: 1 is Monday. 1970-01-01 was a Thursday. */
export const weekdayOf = (date: string): number => ((dayNumber(date) + 3) % 7) + 1;

/** The days from one date to another, which is not among them. */
export function daysBetween(from: string, to: string, zone: PaperZone): PaperDay[] {
  const days: PaperDay[] = [];
  let startsAt = zone.resolve(`${from}T00:00`);
  for (let date = from; date < to; date = dateAfter(date)) {
    const endsAt = zone.resolve(`${dateAfter(date)}T00:00`);
    days.push({ date, startsAt, endsAt });
    startsAt = endsAt;
  }
  return days;
}

/** The days that a period touches. */
export function daysOf({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date }, zone: PaperZone): PaperDay[] {
  return daysBetween(zone.dateAt(startsAt), dateAfter(zone.dateAt(new Date(endsAt.getTime() - 1))), zone);
}
