import type { Flight } from '../booking/flight.js';

/** The places of a page that are to be filled, each by its number; a placement may have several. */
export class PageSlots {
  readonly #taken: boolean[];
  #free: number;

  constructor(private readonly placementIds: readonly string[]) {
    this.#taken = placementIds.map(() => false);
    this.#free = placementIds.length;
  }

  get areFull(): boolean {
    return this.#free === 0;
  }

  isTaken(slot: number): boolean {
    return this.#taken[slot] ?? true;
  }

  take(slot: number): void {
    if (!this.isTaken(slot)) this.#free -= 1;
    this.#taken[slot] = true;
  }

  /** What a flight would fill: of a roadblock one place of each of its placements on the page, in the order in which they are filled; of others, one. */
  of({ roadblock, placementIds }: Pick<Flight, 'roadblock' | 'placementIds'>, order: readonly number[]): readonly number[] {
    if (!roadblock) return anyOne;
    const first = new Map<string, number>();
    for (const slot of order) {
      const placementId = this.placementIds[slot] ?? '';
      if (placementIds.includes(placementId) && !first.has(placementId)) first.set(placementId, slot);
    }
    return [...first.values()];
  }
}

const anyOne = [-1];
