import { daysOf, type PaperDay, weekdayOf } from '../paper-days.js';
import type { PaperZone } from '../paper-zone.js';
import type { Flight } from './flight.js';
import { minuteOf } from './minute-of.js';
import type { Targeting } from './targeting.js';

/** A flight as far as it tells when it may run. */
export type Timed = Pick<Flight, 'startsAt' | 'endsAt' | 'targeting'>;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A time in which a flight may run, and how long it has run before it. Milliseconds. */
interface Stretch extends Span {
  readonly before: number;
}

const [minuteMs, dayMs, dayMinutes] = [60_000, 86_400_000, 1_440];

/** How long a flight may be shown: of its period, the weekdays and the times of the day that it names. */
export class RunningTime {
  readonly #stretches: readonly Stretch[];

  constructor(flight: Timed, zone: PaperZone) {
    this.#stretches = stretchesOf(flight, zone);
  }

  /** Milliseconds; 0 for a flight that never runs. */
  get total(): number {
    const last = this.#stretches.at(-1);
    return last ? last.before + last.to - last.from : 0;
  }

  /** How many times of running there are, with pauses between them. */
  get stretches(): number {
    return this.#stretches.length;
  }

  /** When it runs between two instants, beyond which the first and the last may reach. */
  within(from: number, to: number): readonly Span[] {
    return this.#stretches.filter(stretch => stretch.from < to && stretch.to > from);
  }

  /** How much of it is over. By halves: a year of weekdays is asked for day by day. */
  until(instant: Date): number {
    const until = instant.getTime();
    let [low, high] = [0, this.#stretches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#stretches[middle]?.from ?? until) < until) low = middle + 1;
      else high = middle;
    }
    const current = this.#stretches[low - 1];
    return current ? current.before + Math.min(until, current.to) - current.from : 0;
  }
}

function stretchesOf(flight: Timed, zone: PaperZone): Stretch[] {
  const whole = { from: flight.startsAt.getTime(), to: flight.endsAt.getTime() };
  let before = 0;
  return spansOf(flight, zone).flatMap(span => {
    const [from, to] = [Math.max(whole.from, span.from), Math.min(whole.to, span.to)];
    if (to <= from) return [];
    const stretch = { from, to, before };
    before += to - from;
    return [stretch];
  });
}

function spansOf(flight: Timed, zone: PaperZone): readonly Span[] {
  const { weekdays, dayParts } = flight.targeting;
  if (!isNamed(weekdays) && !isNamed(dayParts)) return [{ from: flight.startsAt.getTime(), to: flight.endsAt.getTime() }];
  const minutes = minutesOf(dayParts);
  return daysOf(flight, zone)
    .filter(({ date }) => !isNamed(weekdays) || weekdays.includes(weekdayOf(date)))
    .flatMap(day => minutes.map(({ from, to }) => ({ from: instantOn(day, from, zone), to: instantOn(day, to, zone) })));
}

/** Nothing named is no condition. */
const isNamed = <T>(values: readonly T[] | undefined): values is readonly T[] => values !== undefined && values.length > 0;

/** Of a day, in minutes since midnight, one after the other; a part that goes over midnight is two. */
function minutesOf(dayParts: Targeting['dayParts']): readonly Span[] {
  if (!isNamed(dayParts)) return [{ from: 0, to: dayMinutes }];
  const parts = dayParts.flatMap(part => {
    const [from, to] = [minuteOf(part.from), minuteOf(part.to)];
    return from < to
      ? [{ from, to }]
      : [
          { from: 0, to },
          { from, to: dayMinutes },
        ];
  });
  const spans: Span[] = [];
  for (const part of parts.toSorted((one, other) => one.from - other.from)) {
    const last = spans.at(-1);
    if (last && part.from <= last.to) spans[spans.length - 1] = { from: last.from, to: Math.max(last.to, part.to) };
    else if (part.to > part.from) spans.push(part);
  }
  return spans;
}

/** On a day on which the clocks are changed, a time that comes twice is the first, and one that does not come is moved forward. */
function instantOn({ date, startsAt, endsAt }: PaperDay, minute: number, zone: PaperZone): number {
  if (minute === dayMinutes) return endsAt.getTime();
  if (endsAt.getTime() - startsAt.getTime() === dayMs) return startsAt.getTime() + minute * minuteMs;
  const clock = [Math.floor(minute / 60), minute % 60].map(part => String(part).padStart(2, '0')).join(':');
  return zone.resolve(`${date}T${clock}`).getTime();
}
