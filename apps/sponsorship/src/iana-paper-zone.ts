import { LRUCache } from 'lru-cache';
import { LocalCalendar, resolveLocalTime } from '#scheduling';
import { PaperZone } from './domain/paper-zone.js';

/** By an IANA time zone. What a local time means is kept, for calendars ask for the same days again and again. */
export class IanaPaperZone extends PaperZone {
  readonly #resolved = new LRUCache<string, Date>({ max: 10_000 });
  readonly #calendar: LocalCalendar;

  constructor(private readonly zone: string) {
    super();
    this.#calendar = new LocalCalendar(zone);
  }

  resolve(localTime: string): Date {
    const known = this.#resolved.get(localTime);
    if (known) return known;
    const instant = resolveLocalTime(localTime, this.zone);
    this.#resolved.set(localTime, instant);
    return instant;
  }

  dateAt(instant: Date): string {
    return this.#calendar.dayOf(instant);
  }
}
