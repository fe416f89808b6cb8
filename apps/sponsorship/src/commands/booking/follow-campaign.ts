import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import { campaignStateBy, moveCampaign } from '../../domain/booking/campaign-state.js';
import type { Flight } from '../../domain/booking/flight.js';
import type { Person } from '../../domain/person.js';
import { CampaignsStore } from '../../store/campaigns.store.js';
import { FlightsStore } from '../../store/flights.store.js';
import { HoldsStore } from '../../store/holds.store.js';

/** A campaign starts with its first flight and ends with its last: in the transaction of the flight, and told once. */
@Injectable()
export class FollowCampaign {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly campaigns: CampaignsStore,
    private readonly flights: FlightsStore,
    private readonly holds: HoldsStore,
  ) {}

  /** `flight` is as it will be. */
  async execute(flight: Flight, person: Person, now: Date): Promise<void> {
    await this.holds.hold(flight.campaignId);
    const before = await this.campaigns.get(flight.campaignId);
    const others = (await this.flights.ofCampaign(before.id)).filter(({ id }) => id !== flight.id);
    const state = campaignStateBy(
      before.state,
      [flight, ...others].map(one => one.state),
    );
    if (state === before.state) return;
    const action = state === 'running' ? 'start' : state === 'ended' ? 'end' : 'plan';
    await this.change.execute({ action, person, store: this.campaigns }, () => {
      const { campaign, events } = moveCampaign(before, state, now);
      return Promise.resolve({ before, after: campaign, events });
    });
  }
}
