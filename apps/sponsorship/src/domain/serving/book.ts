import type { FlightTier } from '#contracts';
import type { AdSwitch } from './ad-switch.js';
import type { Creative } from '../creatives/creative.js';
import type { Flight, FrequencyCap } from '../booking/flight.js';
import type { Placement } from '../booking/placement.js';
import type { Sponsor } from '../booking/sponsor.js';
import type { Strip, StripEntry } from '../strip/strip.js';
import { FlightIndex } from './flight-index.js';
import type { PageView } from './page-view.js';
import { type Backing, type ServedFlight, servedFlight, type ServedSponsor, servedSponsor } from './served-flight.js';

/** What the book is made of, by the names of the collections that hold it. */
export interface BookRows {
  readonly flights: Flight;
  readonly sponsors: Sponsor;
  readonly creatives: Creative;
  readonly placements: Placement;
  readonly switches: AdSwitch;
  readonly sections: KnownSection;
  readonly strips: Strip;
}
export type BookCollection = keyof BookRows;
export const bookCollections = [
  'flights',
  'sponsors',
  'creatives',
  'placements',
  'switches',
  'sections',
  'strips',
] as const satisfies BookCollection[];

export interface KnownSection {
  readonly id: string;
  readonly ancestorIds: readonly string[];
}

/**
 * All that a decision asks, in memory and made ready to be asked: the flights that are live, who is behind them and what they show. Kept up row by row,
 * it is at any time what it would be if it were made anew of the same rows.
 */
export class Book implements Backing {
  readonly #flights = new Map<string, ServedFlight>();
  /** Of flights that may be live again. */
  readonly #pausedCaps = new Map<string, readonly FrequencyCap[]>();
  readonly #sponsors = new Map<string, ServedSponsor>();
  readonly #creatives = new Map<string, Creative>();
  readonly #placements = new Map<string, Placement>();
  readonly #switches = new Map<string, AdSwitch>();
  readonly #sections = new Map<string, KnownSection>();
  readonly #strips = new Map<string, Strip>();
  readonly #index = new FlightIndex();

  /** Articles are not rows of it: they are too many to be all in memory. */
  constructor(private readonly isVisible: (articleId: string) => boolean = () => true) {}

  /** The row as it is now; nothing where it is gone. */
  put<C extends BookCollection>(collection: C, id: string, row: BookRows[C] | undefined): void {
    this.#keepers[collection](id, row);
  }

  readonly #keepers: { readonly [C in BookCollection]: (id: string, row: BookRows[C] | undefined) => void } = {
    flights: (id, row) => {
      this.#putFlight(id, row?.state === 'live' ? servedFlight(row) : undefined);
      keep(this.#pausedCaps, id, row?.state === 'paused' ? row.frequencyCaps : undefined);
    },
    sponsors: (id, row) => keep(this.#sponsors, id, row && servedSponsor(row)),
    creatives: (id, row) => keep(this.#creatives, id, row?.state === 'approved' ? row : undefined),
    placements: (id, row) => keep(this.#placements, id, row),
    switches: (id, row) => keep(this.#switches, id, row),
    sections: (id, row) => keep(this.#sections, id, row),
    strips: (id, row) => keep(this.#strips, id, row),
  };

  #putFlight(id: string, served: ServedFlight | undefined): void {
    const before = this.#flights.get(id);
    if (before) this.#index.remove(before);
    keep(this.#flights, id, served);
    if (served) this.#index.add(served);
  }

  flight(id: string): ServedFlight | undefined {
    return this.#flights.get(id);
  }

  /** Of one that is live or paused. */
  capsOf(id: string): readonly FrequencyCap[] | undefined {
    return this.#flights.get(id)?.flight.frequencyCaps ?? this.#pausedCaps.get(id);
  }

  get flights(): Iterable<ServedFlight> {
    return this.#flights.values();
  }

  candidates(placementId: string, tier: FlightTier, view: PageView): readonly ServedFlight[] {
    return this.#index.find(placementId, tier, view);
  }

  allOf(placementId: string, tier: FlightTier): readonly ServedFlight[] {
    return this.#index.all(placementId, tier);
  }

  sponsor(id: string): ServedSponsor | undefined {
    return this.#sponsors.get(id);
  }

  hasCreative({ flight }: ServedFlight): boolean {
    return flight.creativeIds.some(id => this.#creatives.has(id));
  }

  canShow({ flight }: ServedFlight): boolean {
    return flight.creativeIds.some(id => this.creativeToShow(id) !== undefined);
  }

  creativesOf({ flight }: ServedFlight): readonly Creative[] {
    return flight.creativeIds.flatMap(id => this.creativeToShow(id) ?? []);
  }

  /** Nothing of a sponsored article that readers cannot see now. */
  creativeToShow(id: string): Creative | undefined {
    const creative = this.#creatives.get(id);
    return creative?.content.kind === 'sponsored-article' && !this.isVisible(creative.content.articleId) ? undefined : creative;
  }

  /** Of all creatives that have passed their review. */
  get sponsoredArticleIds(): readonly string[] {
    return [...this.#creatives.values()].flatMap(({ content }) => (content.kind === 'sponsored-article' ? [content.articleId] : []));
  }

  /** Only what has passed its review. */
  creative(id: string): Creative | undefined {
    return this.#creatives.get(id);
  }

  placement(id: string): Placement | undefined {
    return this.#placements.get(id);
  }

  /** The section and those above it; nothing of one that the paper does not have, for whoever asks may have made it up. */
  sectionsUpFrom(id: string): readonly string[] {
    const known = this.#sections.get(id);
    return known ? [id, ...known.ancestorIds] : [];
  }

  stripEntry(stripId: string, entryId: string): StripEntry | undefined {
    return this.#strips.get(stripId)?.entries.find(({ id }) => id === entryId);
  }

  /** Of `paper`, or of an article. */
  isSwitchedOff(scope: string): boolean {
    return this.#switches.get(scope)?.ads === 'off';
  }

  get size(): Readonly<Record<BookCollection, number>> {
    return {
      flights: this.#flights.size,
      sponsors: this.#sponsors.size,
      creatives: this.#creatives.size,
      placements: this.#placements.size,
      switches: this.#switches.size,
      sections: this.#sections.size,
      strips: this.#strips.size,
    };
  }
}

function keep<T>(map: Map<string, T>, id: string, value: T | undefined): void {
  if (value === undefined) map.delete(id);
  else map.set(id, value);
}
