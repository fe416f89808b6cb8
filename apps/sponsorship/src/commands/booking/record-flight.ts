import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import { announceFlight } from '../../domain/booking/announce-flight.js';
import type { Flight } from '../../domain/booking/flight.js';
import type { Person } from '../../domain/person.js';
import { FlightsStore } from '../../store/flights.store.js';
import { FollowCampaign } from './follow-campaign.js';
import { FollowFlightPlans } from './follow-flight-plans.js';

/** Who does what with a flight, when, and why. */
export interface FlightAct {
  readonly action: string;
  readonly person: Person;
  readonly now: Date;
  readonly why?: string | undefined;
}

/** What every change of a flight leaves behind, in one transaction: the document, its event, its line in the trail, what is now planned of it, and its campaign. */
@Injectable()
export class RecordFlight {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly flights: FlightsStore,
    private readonly plans: FollowFlightPlans,
    private readonly campaign: FollowCampaign,
  ) {}

  execute({ action, person, now, why }: FlightAct, decide: () => Promise<{ before?: Flight; after: Flight }>): Promise<Flight> {
    return this.change.execute({ action, person, why, store: this.flights }, async () => {
      const { before, after } = await decide();
      await this.plans.execute(before, after);
      if (before && before.state !== after.state) await this.campaign.execute(after, person, now);
      return { ...(before && { before }), after, events: [announceFlight(after)] };
    });
  }
}
