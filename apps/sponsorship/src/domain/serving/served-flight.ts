import type { Creative } from '../creatives/creative.js';
import type { Flight } from '../booking/flight.js';
import { minuteOf } from '../booking/minute-of.js';
import type { Sponsor } from '../booking/sponsor.js';
import { foldedWord } from './fold-text.js';

/** A flight with its targeting as a decision asks for it. */
export interface ServedFlight {
  readonly flight: Flight;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly targets: Targets;
  /** A reader who is not remembered cannot be counted, so a flight with caps needs their consent. */
  readonly isCapped: boolean;
}

interface Targets {
  readonly sections?: ReadonlySet<string> | undefined;
  readonly tags?: ReadonlySet<string> | undefined;
  readonly countries?: ReadonlySet<string> | undefined;
  readonly devices?: ReadonlySet<string> | undefined;
  readonly weekdays?: ReadonlySet<number> | undefined;
  readonly locales?: readonly string[] | undefined;
  /** Minutes of the day; one that ends before it begins goes over midnight. */
  readonly dayParts?: readonly { readonly from: number; readonly to: number }[] | undefined;
}

/** A sponsor as far as a decision asks. */
export interface ServedSponsor {
  readonly sponsor: Sponsor;
  /** Its own name, and those that it has called sensitive: an article that has one of them is about it. */
  readonly words: readonly string[];
  readonly refusedSections: ReadonlySet<string>;
}

/** Who stands behind a flight, and what it shows; as they are now. */
export interface Backing {
  sponsor(id: string): ServedSponsor | undefined;
  /** Whether any of its creatives has been approved. */
  hasCreative(flight: ServedFlight): boolean;
  /** Whether any of those can be drawn now: a sponsored article may be gone. */
  canShow(flight: ServedFlight): boolean;
  /** Those that can be drawn now. */
  creativesOf(flight: ServedFlight): readonly Creative[];
}

/** Nobody for the paper itself. */
export const sponsorOf = ({ flight: { sponsorId } }: ServedFlight, backing: Backing): ServedSponsor | undefined =>
  sponsorId === undefined ? undefined : backing.sponsor(sponsorId);

export function servedFlight(flight: Flight): ServedFlight {
  const { sectionIds, tags, countries, devices, weekdays, locales, dayParts } = flight.targeting;
  return {
    flight,
    startsAt: flight.startsAt.getTime(),
    endsAt: flight.endsAt.getTime(),
    isCapped: flight.frequencyCaps.length > 0,
    targets: {
      sections: setOf(sectionIds),
      tags: setOf(tags),
      countries: setOf(countries),
      devices: setOf(devices),
      weekdays: setOf(weekdays),
      locales: locales && locales.length > 0 ? locales.map(locale => locale.toLowerCase()) : undefined,
      dayParts: dayParts && dayParts.length > 0 ? dayParts.map(({ from, to }) => ({ from: minuteOf(from), to: minuteOf(to) })) : undefined,
    },
  };
}

export function servedSponsor(sponsor: Sponsor): ServedSponsor {
  return {
    sponsor,
    words: [sponsor.name, ...sponsor.sensitiveWords].flatMap(word => foldedWord(word) ?? []),
    refusedSections: new Set(sponsor.excludedSectionIds),
  };
}

/** Nothing named is no condition. */
const setOf = <T>(values: readonly T[] | undefined): ReadonlySet<T> | undefined =>
  values && values.length > 0 ? new Set(values) : undefined;
