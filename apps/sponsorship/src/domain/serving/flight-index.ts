import type { FlightTier } from '#contracts';
import type { PageView } from './page-view.js';
import type { ServedFlight } from './served-flight.js';

/** For a flight that names no tag, section or country. */
const anywhere = '*';

/**
 * Finds the flights that could stand in a placement on a page without asking all of them: each is filed under what it targets most narrowly, a
 * tag before a section before a country. What is found still has to be asked; what is not found would have failed by its targeting.
 */
export class FlightIndex {
  readonly #drawers = new Map<string, Map<string, Set<ServedFlight>>>();

  add(served: ServedFlight): void {
    this.#eachPlace(served, (drawer, key) => {
      const files = this.#drawers.get(drawer) ?? new Map<string, Set<ServedFlight>>();
      this.#drawers.set(drawer, files);
      files.set(key, (files.get(key) ?? new Set()).add(served));
    });
  }

  remove(served: ServedFlight): void {
    this.#eachPlace(served, (drawer, key) => {
      const files = this.#drawers.get(drawer);
      const file = files?.get(key);
      file?.delete(served);
      if (file?.size === 0) files?.delete(key);
      if (files?.size === 0) this.#drawers.delete(drawer);
    });
  }

  find(placementId: string, tier: FlightTier, view: PageView): readonly ServedFlight[] {
    const files = this.#drawers.get(drawerOf(placementId, tier));
    if (!files) return [];
    // One that names two sections of the page lies in two files.
    const found = new Set<ServedFlight>();
    for (const key of keysOf(view)) for (const served of files.get(key) ?? []) found.add(served);
    return [...found];
  }

  /** All of them, whatever they target. */
  all(placementId: string, tier: FlightTier): readonly ServedFlight[] {
    const files = this.#drawers.get(drawerOf(placementId, tier));
    return [...new Set([...(files?.values() ?? [])].flatMap(file => [...file]))];
  }

  #eachPlace(served: ServedFlight, visit: (drawer: string, key: string) => void): void {
    const { placementIds, tier } = served.flight;
    for (const placementId of new Set(placementIds)) for (const key of filesOf(served)) visit(drawerOf(placementId, tier), key);
  }
}

const drawerOf = (placementId: string, tier: FlightTier): string => `${placementId} ${tier}`;

function filesOf({ targets: { tags, sections, countries } }: ServedFlight): readonly string[] {
  if (tags) return [...tags].map(tag => `tag:${tag}`);
  if (sections) return [...sections].map(id => `section:${id}`);
  if (countries) return [...countries].map(country => `country:${country}`);
  return [anywhere];
}

/** The same for all placements of a page. */
const keysOfView = new WeakMap<PageView, readonly string[]>();

function keysOf(view: PageView): readonly string[] {
  const known = keysOfView.get(view) ?? keysMadeOf(view);
  keysOfView.set(view, known);
  return known;
}

const keysMadeOf = ({ tags, sectionIds, country }: PageView): readonly string[] => [
  ...tags.map(tag => `tag:${tag}`),
  ...sectionIds.map(id => `section:${id}`),
  ...(country === undefined ? [] : [`country:${country}`]),
  anywhere,
];
