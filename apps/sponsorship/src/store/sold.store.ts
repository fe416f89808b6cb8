import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import type { AggregateDocument } from '#aggregates';
import type { Campaign } from '../domain/booking/campaign.js';
import type { Flight } from '../domain/booking/flight.js';
import { CountingRules } from '../domain/counting/counting-rules.js';
import type { SoldFlight } from '../domain/counting/delivery.js';

type Flights = AggregateDocument<Flight>;
type Campaigns = AggregateDocument<Campaign>;

const hourMs = 3_600_000;
/** Nobody may have looked for a while: a night is made up for. */
const graceMs = 24 * hourMs;

/** What was sold, as far as its delivery is watched and reported. */
@Injectable()
export class SoldStore {
  constructor(
    @InjectModel('Flight') private readonly flights: Model<Flights>,
    @InjectModel('Campaign') private readonly campaigns: Model<Campaigns>,
    private readonly rules: CountingRules,
  ) {}

  /** Those with a number to reach that run, or are over and may still be clicked on. */
  async flightsToReach(now: Date): Promise<SoldFlight[]> {
    const endedAfter = new Date(now.getTime() - this.rules.clickHours * hourMs - graceMs);
    const running = { 'state.state': { $in: ['live', 'paused', 'completed'] }, 'state.endsAt': { $gt: endedAfter } };
    return this.#flights({ 'state.goal': { $exists: true }, ...running });
  }

  async clickGoals(flightIds: readonly string[]): Promise<Map<string, number>> {
    const found = await this.#flights({ _id: { $in: [...flightIds] }, 'state.goal.metric': 'clicks' });
    return new Map(found.map(({ id, goal }) => [id, goal.quantity]));
  }

  weeklyCampaigns(): Promise<Campaign[]> {
    return this.#campaigns({ 'state.reports': 'weekly', 'state.state': 'running' });
  }

  async campaign(id: string): Promise<{ campaign: Campaign; startsAt: Date } | undefined> {
    const [campaign] = await this.#campaigns({ _id: id });
    const [first] = await this.flights
      .find({ 'state.campaignId': id } as QueryFilter<Flights>)
      .sort({ 'state.startsAt': 1 })
      .limit(1)
      .lean<Flights[]>()
      .exec();
    return campaign && first && { campaign, startsAt: first.state.startsAt };
  }

  async #flights(filter: object): Promise<SoldFlight[]> {
    const rows = await this.flights
      .find(filter as QueryFilter<Flights>)
      .lean<Flights[]>()
      .exec();
    return rows.flatMap(({ state: { id, campaignId, goal, state, startsAt, endsAt, targeting } }) =>
      goal ? [{ id, campaignId, goal, isLive: state === 'live', startsAt, endsAt, targeting }] : [],
    );
  }

  async #campaigns(filter: object): Promise<Campaign[]> {
    const rows = await this.campaigns
      .find(filter as QueryFilter<Campaigns>)
      .lean<Campaigns[]>()
      .exec();
    return rows.map(({ state }) => state);
  }
}
