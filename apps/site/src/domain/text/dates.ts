import type { Paper } from '../paper/paper.js';

type Calendar = Pick<Paper, 'timeZone' | 'locale'>;

const styles = {
  iso: { day: '2-digit', month: '2-digit', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long' },
  clock: { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
  full: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
  zone: { timeZoneName: 'longGeneric' },
  /** Where a zone has no name of its own for all seasons, as UTC. */
  zoneOfOffset: { timeZoneName: 'long' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Building a formatter costs far more than using one. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(style: keyof typeof styles, { locale, timeZone }: Calendar): Intl.DateTimeFormat {
  const key = `${style} ${locale} ${timeZone}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...styles[style], timeZone });
  formatters.set(key, known);
  return known;
}

const format = (style: keyof typeof styles, instant: Date, calendar: Calendar): string => formatter(style, calendar).format(instant);

/** The masthead's date: weekday, day, month and year in the paper's zone. */
export const longDate = (instant: Date, calendar: Calendar): string => format('long', instant, calendar);

/** Hour, minute and zone. */
export const clockTime = (instant: Date, calendar: Calendar): string => format('clock', instant, calendar);

/** Date, hour, minute and zone: what an article states about itself. */
export const fullTime = (instant: Date, calendar: Calendar): string => format('full', instant, calendar);

/** A name that holds in every season needs an instant by whose year the zone had seasons. */
const anyRecentDay = Date.UTC(2026, 0, 1);

/** What the paper's zone is called in its language, the same in every season: `Central European Time`. */
export function zoneName(calendar: Calendar): string {
  const named = (style: 'zone' | 'zoneOfOffset') =>
    formatter(style, calendar)
      .formatToParts(anyRecentDay)
      .find(part => part.type === 'timeZoneName')?.value ?? calendar.timeZone;
  const generic = named('zone');
  return generic.startsWith('GMT') ? named('zoneOfOffset') : generic;
}

/** A date without a time (RFC 3339 `full-date`), as an issue of the magazine has; it belongs to no zone. */
export const plainDate = (date: string, { locale }: Pick<Paper, 'locale'>): string =>
  format('date', new Date(`${date}T12:00:00Z`), { locale, timeZone: 'UTC' });

/** The paper's local date as `YYYY-MM-DD`: what today is, and part of a page's cache key. */
export const localDate = (instant: Date, { timeZone }: Pick<Paper, 'timeZone'>): string =>
  format('iso', instant, { locale: 'sv-SE', timeZone });

/** Absolute, yet short: the time for what is of today, else the day, with its year where that is not this year. */
export function teaserTime(instant: Date, now: Date, calendar: Calendar): string {
  const today = localDate(now, calendar);
  const day = localDate(instant, calendar);
  if (day === today) return clockTime(instant, calendar);
  return format(day.slice(0, 4) === today.slice(0, 4) ? 'day' : 'date', instant, calendar);
}
