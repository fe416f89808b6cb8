import type { FlightState, FlightTier, Metric } from '#contracts';
import type { Targeting } from './targeting.js';

/** So many of these at most to one reader within so many hours. */
export interface FrequencyCap {
  readonly impressions: number;
  readonly hours: number;
}

export interface Pricing {
  readonly model: 'cpm' | 'cpc' | 'flat';
  /** Minor units of the currency (cents); for `cpm`, of a thousand. */
  readonly rate: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** A line of a campaign: what is to be shown, where, from when to when, and how often. */
export interface Flight {
  readonly id: string;
  readonly version: number;
  readonly campaignId: string;
  /** Of its campaign; absent for the paper itself. */
  readonly sponsorId?: string | undefined;
  readonly name: string;
  readonly state: FlightState;
  /** While it is `reserved`: until then the room is kept for it. */
  readonly reservedUntil?: Date | undefined;
  /** Who reserved or booked it last: in their name it starts and ends. */
  readonly bookedBy?: string | undefined;
  readonly placementIds: readonly string[];
  readonly creativeIds: readonly string[];
  readonly tier: FlightTier;
  /** Of the tier `guaranteed`. */
  readonly goal?: { readonly metric: Metric; readonly quantity: number } | undefined;
  /** Of the tier `share-of-voice`: whole percent of the matching page views, as sold. */
  readonly share?: number | undefined;
  /** Of `remnant` and `house`: in proportion to the others that fit. */
  readonly weight: number;
  readonly pacing: 'even' | 'as-fast-as-possible';
  /** Local times of the paper, as they were planned: `2026-12-01T06:00`. */
  readonly period: { readonly from: string; readonly to: string };
  /** What these are, resolved once. */
  readonly startsAt: Date;
  /** Not included. */
  readonly endsAt: Date;
  readonly targeting: Targeting;
  readonly frequencyCaps: readonly FrequencyCap[];
  /** All of its placements that are on the page, or none of them. */
  readonly roadblock: boolean;
  readonly pricing?: Pricing | undefined;
  /** Why it is booked although there is not enough room. */
  readonly overbookedBecause?: string | undefined;
}

/** What a person says of a flight; the rest follows from what happens to it. */
export type FlightFields = Omit<
  Flight,
  'id' | 'version' | 'campaignId' | 'sponsorId' | 'state' | 'reservedUntil' | 'bookedBy' | 'overbookedBecause'
>;
