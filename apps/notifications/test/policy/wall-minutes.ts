import fc from 'fast-check';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Ten zones, among them half and quarter hours, half an hour of summer time, a summer time that stops for a month, and midnights that are left out. */
export const zones = [
  'UTC',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Pacific/Chatham',
  'Europe/Amsterdam',
];

export const year = { from: Date.UTC(2026, 0, 1), until: Date.UTC(2027, 0, 1) };

const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock in the zone shows, `2026-11-28 07:30`, as the platform writes it. */
export function wallAt(instant: number, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) formats.set(timeZone, (format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })));
  return format.format(instant);
}

/** The first whole minute from an instant on of which this is true: each is looked at. */
export function firstMinute(from: number, isIt: (instant: number) => boolean): number {
  let minute = Math.floor(from / minuteMs) * minuteMs;
  while (!isIt(minute)) minute += minuteMs;
  return minute;
}

const offsetAt = (instant: number, zone: string): number => Date.parse(`${wallAt(instant, zone).replace(' ', 'T')}Z`) - instant;

/** The whole hours of the year from which on a zone's clocks are other than before. */
function changesIn(zone: string): number[] {
  const changes: number[] = [];
  for (let day = year.from; day < year.until; day += dayMs) {
    if (offsetAt(day, zone) === offsetAt(day + dayMs, zone)) continue;
    for (let hour = day; hour < day + dayMs; hour += hourMs)
      if (offsetAt(hour, zone) !== offsetAt(hour + hourMs, zone)) changes.push(hour + hourMs);
  }
  return changes;
}

export const changes: ReadonlyMap<string, readonly number[]> = new Map(zones.map(zone => [zone, changesIn(zone)]));

/** Any instant of the year in any of the zones; every second one within a day and a half of a change of its clocks. */
export const moments = fc.constantFrom(...zones).chain(zone => {
  const anywhere = fc.integer({ min: year.from, max: year.until });
  const near = (changes.get(zone) ?? []).map(change => fc.integer({ min: change - 36 * hourMs, max: change + 36 * hourMs }));
  return fc.record({ zone: fc.constant(zone), instant: fc.oneof(anywhere, ...(near.length > 0 ? [fc.oneof(...near)] : [])) });
});

/** A time of a clock, every second one in the small hours, in which clocks are changed. */
export const clocks = fc
  .oneof(fc.integer({ min: 0, max: 1_439 }), fc.integer({ min: 0, max: 240 }))
  .map(minutes => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);
