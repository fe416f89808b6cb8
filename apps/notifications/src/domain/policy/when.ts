import type { Subscriber } from '../subscribing/subscriber.js';
import type { Frequency } from '../subscribing/subscription.js';
import { type DigestFrequency, nextDigest, slotOf } from './next-digest.js';
import { quietUntil } from './quiet-until.js';
import type { ReaderClock } from './reader-clock.js';

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
  readonly #clocks = new Map<string, ReaderClock>();
  readonly #found = new Map<string, Slot>();

  constructor(private readonly clockOf: (zone: string) => ReaderClock) {}

  /** At once, or when the reader's quiet hours are over. */
  single(reader: Subscriber, now: Date): Date {
    return this.#once(`now ${now.getTime()} ${hours(reader)}`, () => this.#slot(now, reader)).at;
  }

  /** The next digest strictly after an instant. */
  digest(frequency: DigestFrequency, reader: Subscriber, after: Date): Slot {
    const key = `${frequency} ${after.getTime()} ${reader.digestAt} ${reader.digestWeekday} ${hours(reader)}`;
    return this.#once(key, () => this.#slot(nextDigest(frequency, after, reader, this.#clock(reader.zone)), reader));
  }

  #slot(at: Date, reader: Subscriber): Slot {
    const clock = this.#clock(reader.zone);
    const time = (reader.quiet && quietUntil(at, reader.quiet, clock)) ?? at;
    return { at: time, name: slotOf(time, clock) };
  }

  #once(key: string, find: () => Slot): Slot {
    const known = this.#found.get(key) ?? find();
    this.#found.set(key, known);
    return known;
  }

  #clock(zone: string): ReaderClock {
    const known = this.#clocks.get(zone) ?? this.clockOf(zone);
    this.#clocks.set(zone, known);
    return known;
  }
}

const hours = ({ zone, quiet }: Subscriber): string => `${zone} ${quiet?.from ?? ''} ${quiet?.until ?? ''}`;

export const isDigest = (frequency: Frequency): frequency is DigestFrequency => frequency !== 'immediate';
