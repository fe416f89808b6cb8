import { LocalCalendar } from '#scheduling';
import type { Subscriber } from '../subscribing/subscriber.js';
import type { Frequency } from '../subscribing/subscription.js';
import { type DigestFrequency, nextDigest, slotOf } from './next-digest.js';
import { quietUntil } from './quiet-until.js';

export interface Slot {
  readonly at: Date;
  /** Local, with its offset. */
  readonly name: string;
}

/**
 * When readers have what they asked for, in their own zones. Quiet hours defer all mail, digests too: the digests of a quiet night are one, at its
 * end. What was found for one reader is kept for the many who keep the same hours; so one of these serves one moment's work, and is then left.
 */
export class When {
  readonly #calendars = new Map<string, LocalCalendar>();
  readonly #found = new Map<string, Slot>();

  /** At once, or when the reader's quiet hours are over. */
  single(reader: Subscriber, now: Date): Date {
    return this.#once(`now ${now.getTime()} ${hours(reader)}`, () => this.#slot(now, reader)).at;
  }

  /** The next digest strictly after an instant. */
  digest(frequency: DigestFrequency, reader: Subscriber, after: Date): Slot {
    const key = `${frequency} ${after.getTime()} ${reader.digestAt} ${reader.digestWeekday} ${hours(reader)}`;
    return this.#once(key, () => this.#slot(nextDigest(frequency, after, reader, this.#calendar(reader.zone)), reader));
  }

  #slot(at: Date, reader: Subscriber): Slot {
    const calendar = this.#calendar(reader.zone);
    const time = (reader.quiet && quietUntil(at, reader.quiet, calendar)) ?? at;
    return { at: time, name: slotOf(time, calendar) };
  }

  #once(key: string, find: () => Slot): Slot {
    const known = this.#found.get(key) ?? find();
    this.#found.set(key, known);
    return known;
  }

  #calendar(zone: string): LocalCalendar {
    const known = this.#calendars.get(zone) ?? new LocalCalendar(zone);
    this.#calendars.set(zone, known);
    return known;
  }
}

const hours = ({ zone, quiet }: Subscriber): string => `${zone} ${quiet?.from ?? ''} ${quiet?.until ?? ''}`;

export const isDigest = (frequency: Frequency): frequency is DigestFrequency => frequency !== 'immediate';
