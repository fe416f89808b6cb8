import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type AggregateDocument, aggregateSchema, AggregatesStore } from '#aggregates';
import type { FlightState } from '#contracts';
import type { Flight } from '../domain/booking/flight.js';
import { roomKeepingStates } from '../domain/booking/flight-transitions.js';

export const flightSchema = aggregateSchema<Flight>('flights');
flightSchema.index({ 'state.placementIds': 1, 'state.endsAt': 1 });
flightSchema.index({ 'state.campaignId': 1, _id: -1 });
flightSchema.index({ 'state.sponsorId': 1 });
// Deliveries are looked at several times a minute, while flights that are over stay for ever.
flightSchema.index({ 'state.state': 1, 'state.endsAt': 1 }, { partialFilterExpression: { 'state.goal': { $exists: true } } });

export interface FlightFilter {
  readonly campaignId?: string | undefined;
  readonly placementId?: string | undefined;
  readonly state?: FlightState | undefined;
}

interface Period {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

@Injectable()
export class FlightsStore extends AggregatesStore<Flight> {
  constructor(@InjectModel('Flight') model: Model<AggregateDocument<Flight>>) {
    super(model, 'flight');
  }

  list({ campaignId, placementId, state }: FlightFilter, limit: number, after?: string): Promise<{ items: Flight[]; next?: string }> {
    return this.page(limit, after, {
      ...(campaignId !== undefined && { 'state.campaignId': campaignId }),
      ...(placementId !== undefined && { 'state.placementIds': placementId }),
      ...(state !== undefined && { 'state.state': state }),
    });
  }

  ofCampaign(campaignId: string): Promise<Flight[]> {
    return this.find({ 'state.campaignId': campaignId });
  }

  /** For which room is kept in these placements at any time of a period. */
  keepingRoom(placementIds: readonly string[], period: Period): Promise<Flight[]> {
    return this.#within(placementIds, period, roomKeepingStates);
  }

  /** As `keepingRoom`, and those that are over: what was sold stays in the calendar. */
  sold(placementIds: readonly string[], period: Period): Promise<Flight[]> {
    return this.#within(placementIds, period, [...roomKeepingStates, 'completed']);
  }

  async hasOpenOf(sponsorId: string): Promise<boolean> {
    return (await this.findOne({ 'state.sponsorId': sponsorId, 'state.state': { $in: roomKeepingStates } })) !== undefined;
  }

  #within(placementIds: readonly string[], { startsAt, endsAt }: Period, states: readonly FlightState[]): Promise<Flight[]> {
    return this.find({
      'state.placementIds': { $in: placementIds },
      'state.endsAt': { $gt: startsAt },
      'state.startsAt': { $lt: endsAt },
      'state.state': { $in: states },
    });
  }
}
