import { instantOf, type Offsets, offsetsOf } from './local-time.js';

const hourMs = 60 * 60 * 1_000;
const dayMs = 24 * hourMs;
/** No zone's clocks are changed within a quarter of an hour of UTC. */
const quarterMs = hourMs / 4;

/** The days and hours of a zone's clocks, in which a day may have 23 hours or 25, and an hour may begin at a quarter past that of UTC. */
export class LocalCalendar {
  readonly #offsetAt: Offsets;
  #known = { quarter: Number.NaN, offset: 0 };

  constructor(readonly zone: string) {
    this.#offsetAt = offsetsOf(zone);
  }

  /** When the hour of the clock began that an instant is in. The hour that comes twice is two. */
  hourOf(instant: Date): Date {
    const offset = this.#offset(instant.getTime());
    return new Date(Math.floor((instant.getTime() + offset) / hourMs) * hourMs - offset);
  }

  /** `YYYY-MM-DD`. */
  dayOf(instant: Date): string {
    return new Date(instant.getTime() + this.#offset(instant.getTime())).toISOString().slice(0, 10);
  }

  /** The first instant of a day: midnight, or what comes in its place where clocks are put forward then. */
  startOf(day: string): Date {
    return instantOf(`${day}T00:00`, this.#offsetAt);
  }

  /** What is meant by a local time, `YYYY-MM-DDTHH:mm`; see `resolveLocalTime`. */
  resolve(localTime: string): Date {
    return instantOf(localTime, this.#offsetAt);
  }

  /** Local time as it is written, `YYYY-MM-DDTHH:mm`. */
  clockAt(instant: Date): string {
    return new Date(instant.getTime() + this.#offset(instant.getTime())).toISOString().slice(0, 16);
  }

  #offset(instant: number): number {
    const quarter = Math.floor(instant / quarterMs);
    if (quarter !== this.#known.quarter) this.#known = { quarter, offset: this.#offsetAt(instant) };
    return this.#known.offset;
  }
}

/** The day so many days after another, or before it. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** ISO 8601: 1 is Monday. */
export const weekdayOf = (day: string): number => ((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7) + 1;
