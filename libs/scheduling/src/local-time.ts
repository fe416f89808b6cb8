/** Not a local time of the calendar, such as 30 February, or not written as `YYYY-MM-DDTHH:mm`. */
export class InvalidLocalTimeError extends Error {
  readonly code = 'invalid-local-time';

  constructor(text: string) {
    super(`"${text}" is no local time such as 2026-11-24T06:30`);
  }
}

export class UnknownTimeZoneError extends Error {
  readonly code = 'unknown-time-zone';

  constructor(zone: string) {
    super(`"${zone}" is no IANA time zone such as Europe/Amsterdam`);
  }
}

const dayMs = 24 * 60 * 60 * 1_000;
const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** A local time that is none, or two: clocks are put forward over it, or back so that they show it again. */
export type ClockChange = 'skipped' | 'repeated';

/** The instant that is meant by a local time, and whether it had to be understood one way or another. */
export interface LocalTime {
  readonly instant: Date;
  readonly clockChange?: ClockChange;
}

/**
 * The instant that a person means by a wall clock's time in a zone. Where clocks are put forward and the time does not exist, it is moved
 * forward by as much as the clocks were; where they are put back and it comes twice, the earlier instant is meant (RFC 5545; Temporal calls
 * this `compatible`).
 */
export const resolveLocalTime = (localTime: string, zone: string): Date => readLocalTime(localTime, zone).instant;

/** The same, saying where clocks are changed. */
export const readLocalTime = (localTime: string, zone: string): LocalTime => read(localTime, offsetsOf(zone));

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
export type Offsets = (instant: number) => number;

/** Of one zone that is asked often: its offsets cost more to find than to use. */
export const instantOf = (localTime: string, offsetAt: Offsets): Date => read(localTime, offsetAt).instant;

function read(localTime: string, offsetAt: Offsets): LocalTime {
  const asIfUtc = readAsUtc(localTime);
  // No offset is longer than 14 hours, and none changes twice within two days.
  const [before, after] = [offsetAt(asIfUtc - dayMs), offsetAt(asIfUtc + dayMs)];
  const [first, other] = [asIfUtc - before, asIfUtc - after].filter(instant => instant + offsetAt(instant) === asIfUtc);
  if (first === undefined) return { instant: new Date(asIfUtc - before), clockChange: 'skipped' };
  if (other === undefined || other === first) return { instant: new Date(first) };
  return { instant: new Date(Math.min(first, other)), clockChange: 'repeated' };
}

function readAsUtc(text: string): number {
  const time = written.test(text) ? Date.parse(`${text}:00Z`) : Number.NaN;
  // The 30th of February is read as a day of March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 16) !== text) throw new InvalidLocalTimeError(text);
  return time;
}

export function offsetsOf(zone: string): Offsets {
  const format = formatFor(zone);
  return instant => {
    const { year, month, day, hour, minute, second } = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    );
    const wall = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
    return wall - Math.floor(instant / 1_000) * 1_000;
  };
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  try {
    // An offset (`+01:00`) is no zone: it knows no summer.
    if (!/^[A-Za-z]/.test(timeZone)) throw new UnknownTimeZoneError(timeZone);
    const numeric = 'numeric' as const;
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
  } catch {
    throw new UnknownTimeZoneError(timeZone);
  }
}
