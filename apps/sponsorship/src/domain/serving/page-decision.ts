import { type FlightTier, flightTier } from '#contracts';
import type { Creative } from '../creatives/creative.js';
import type { Credits } from './credits.js';
import { drawShare, drawWeighted, type Random, shuffled } from './draw.js';
import { flightRule, type Visit } from './flight-rule.js';
import { PageSlots } from './page-slots.js';
import { PageStanding } from './page-standing.js';
import type { PageView } from './page-view.js';
import type { Rule } from './rule.js';
import { withPlaceFor } from './seen-flights.js';
import type { Backing, ServedFlight } from './served-flight.js';

/** What a decision chooses from. */
export interface Supply {
  readonly backing: Backing;
  readonly credits: Credits;
  readonly random: Random;
  /** Nothing stands in it, whatever is booked. */
  isOff(placementId: string): boolean;
  candidates(placementId: string, tier: FlightTier, view: PageView): readonly ServedFlight[];
}

/** One creative, once, in one place of the page. */
export interface Shown {
  /** Its place among those that were asked for. */
  readonly slot: number;
  readonly served: ServedFlight;
  readonly creative: Creative;
  readonly leaseId?: string | undefined;
}

/** No flight is booked for it, so that no roadblock reaches a placement that is off. */
const nowhere = '';

/** Told of each candidate of each slot: why it does not stand there, or that it does. */
export type Witness = (slot: number, served: ServedFlight, rule: Rule | 'shown') => void;

/**
 * Decides for a whole page: tier by tier, so that what ranks first anywhere on the page is placed before what ranks below; within a tier in an order drawn
 * anew for each page, so that the rules of the page favour no placement. Of flights that share voice, one is drawn by the shares of all that match, and
 * where it may not stand the place goes to the tiers below: nobody gets more than was sold. Of the others, one is drawn among those that may.
 */
export class PageDecision {
  readonly #standing: PageStanding;
  readonly #slots: PageSlots;
  readonly #isOff: readonly boolean[];
  readonly #shown: Shown[] = [];
  #order: readonly number[] = [];

  constructor(
    private readonly placementIds: readonly string[],
    private visit: Visit,
    private readonly supply: Supply,
    private readonly witness?: Witness,
  ) {
    this.#standing = new PageStanding(supply.backing, visit.view);
    this.#isOff = placementIds.map(id => supply.isOff(id));
    this.#slots = new PageSlots(placementIds.map((id, slot) => (this.#isOff[slot] === true ? nowhere : id)));
  }

  decide(): readonly Shown[] {
    for (const tier of flightTier.options) {
      if (this.#slots.areFull && !this.witness) break;
      this.#order = shuffled([...this.placementIds.keys()], this.supply.random);
      for (const slot of this.#order) this.#fill(slot, tier);
    }
    return this.#shown;
  }

  #fill(slot: number, tier: FlightTier): void {
    if ((this.#isOff[slot] === true || this.#slots.isTaken(slot)) && !this.witness) return;
    const matching = this.#candidates(slot, tier).filter(served => this.#passes(slot, served, this.#ruleOf(slot, served)));
    if (matching.length === 0) return;
    const chosen = this.#isTaken(slot, matching) ? undefined : this.#choose(slot, tier, matching);
    if (chosen) this.#place(slot, chosen);
  }

  #choose(slot: number, tier: FlightTier, matching: readonly ServedFlight[]): ServedFlight | undefined {
    const { random, credits } = this.supply;
    if (tier === 'share-of-voice') {
      const drawn = drawShare(matching, ({ flight }) => flight.share ?? 0, random);
      for (const served of matching) if (served !== drawn) this.witness?.(slot, served, 'share-not-drawn');
      return drawn && this.#passes(slot, drawn, this.#pageRule(slot, drawn)) ? drawn : undefined;
    }
    const able = matching.filter(served => this.#passes(slot, served, this.#pageRule(slot, served)));
    const weightOf = (served: ServedFlight): number =>
      tier === 'guaranteed' ? credits.needOf(served, this.visit.view.at) : served.flight.weight;
    const drawn = drawWeighted(able, weightOf, random);
    for (const served of able) if (served !== drawn) this.witness?.(slot, served, 'not-drawn');
    return drawn;
  }

  /** On this page, whatever else stands there. */
  #ruleOf(slot: number, served: ServedFlight): Rule | undefined {
    if (this.#isOff[slot] === true) return 'placement-off';
    return flightRule(served, this.visit, this.supply.backing, this.#slots.of(served.flight, this.#order).length);
  }

  /** Beside what stands there, from what this process may still show. */
  #pageRule(slot: number, served: ServedFlight): Rule | undefined {
    const slots = this.#slots.of(served.flight, this.#order);
    const refused = this.#standing.refuse(served);
    if (refused) return refused;
    if (served.flight.roadblock && (slots[0] !== slot || slots.some(other => this.#slots.isTaken(other)))) return 'roadblock';
    return served.flight.goal && this.supply.credits.refuse(served, slots.length, this.visit.view.at);
  }

  #isTaken(slot: number, matching: readonly ServedFlight[]): boolean {
    if (!this.#slots.isTaken(slot)) return false;
    for (const served of matching) this.witness?.(slot, served, 'place-taken');
    return true;
  }

  #place(at: number, served: ServedFlight): void {
    const { backing, random, credits } = this.supply;
    const slots = served.flight.roadblock ? this.#slots.of(served.flight, this.#order) : [at];
    const creatives = backing.creativesOf(served);
    this.#standing.add(served);
    if (served.isCapped) this.#keepPlaceFor(served);
    for (const slot of slots) {
      const creative = drawWeighted(creatives, () => 1, random);
      if (!creative) continue;
      this.#slots.take(slot);
      const leaseId = served.flight.goal && credits.take(served, this.visit.view.at);
      this.#shown.push({ slot, served, creative, leaseId });
      this.witness?.(slot, served, 'shown');
    }
  }

  /** In what the reader's device remembers. */
  #keepPlaceFor({ flight }: ServedFlight): void {
    const { view, reader } = this.visit;
    this.visit = { view, reader: { ...reader, seen: withPlaceFor(reader.seen, flight) } };
  }

  #candidates(slot: number, tier: FlightTier): readonly ServedFlight[] {
    return this.supply.candidates(this.placementIds[slot] ?? '', tier, this.visit.view);
  }

  #passes(slot: number, served: ServedFlight, rule: Rule | undefined): boolean {
    if (rule) this.witness?.(slot, served, rule);
    return rule === undefined;
  }
}
