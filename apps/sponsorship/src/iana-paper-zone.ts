import { LRUCache } from 'lru-cache';
import { resolveLocalTime } from '#scheduling';
import { PaperZone } from './domain/paper-zone.js';

/** By an IANA time zone. What a local time means is kept, for calendars ask for the same days again and again. */
export class IanaPaperZone extends PaperZone {
  readonly #resolved = new LRUCache<string, Date>({ max: 10_000 });
  readonly #format: Intl.DateTimeFormat;

  constructor(private readonly zone: string) {
    super();
    this.#format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  }

  resolve(localTime: string): Date {
    const known = this.#resolved.get(localTime);
    if (known) return known;
    const instant = resolveLocalTime(localTime, this.zone);
    this.#resolved.set(localTime, instant);
    return instant;
  }

  dateAt(instant: Date): string {
    const part = Object.fromEntries(this.#format.formatToParts(instant).map(({ type, value }) => [type, value]));
    return `${part['year']}-${part['month']}-${part['day']}`;
  }
}
