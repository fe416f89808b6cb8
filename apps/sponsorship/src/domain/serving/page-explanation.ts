import { type FlightState, type FlightTier, flightTier } from '#contracts';
import type { Flight } from '../booking/flight.js';
import type { Visit } from './flight-rule.js';
import { PageDecision, type Supply } from './page-decision.js';
import type { Rule } from './rule.js';

/** What became of one flight in one place. */
export interface Verdict {
  readonly flightId: string;
  readonly name: string;
  readonly tier: FlightTier;
  readonly state: FlightState;
  readonly outcome: Rule | 'shown';
}

/** One decision, with the reason of every flight that it left out: the first that held, as it was met. */
export class PageExplanation {
  readonly #outcomes: ReadonlyMap<string, Rule | 'shown'>[];

  constructor(
    private readonly placementIds: readonly string[],
    visit: Visit,
    supply: Supply,
  ) {
    const outcomes = placementIds.map(() => new Map<string, Rule | 'shown'>());
    new PageDecision(placementIds, visit, supply, (slot, { flight }, outcome) => {
      const ofSlot = outcomes[slot];
      if (ofSlot && !ofSlot.has(flight.id)) ofSlot.set(flight.id, outcome);
    }).decide();
    this.#outcomes = outcomes;
  }

  /** Of all flights that were booked for it, in the order of their tiers; one that the decision did not meet is not live. */
  of(slot: number, booked: readonly Flight[]): readonly Verdict[] {
    const placementId = this.placementIds[slot] ?? '';
    return booked
      .filter(({ placementIds }) => placementIds.includes(placementId))
      .map(({ id, name, tier, state }) => ({
        flightId: id,
        name,
        tier,
        state,
        outcome: this.#outcomes[slot]?.get(id) ?? ('not-live' as const),
      }))
      .toSorted((one, other) => flightTier.options.indexOf(one.tier) - flightTier.options.indexOf(other.tier));
  }
}
