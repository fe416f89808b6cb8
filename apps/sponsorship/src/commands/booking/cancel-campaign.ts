import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import type { Campaign } from '../../domain/booking/campaign.js';
import { cancel } from '../../domain/booking/change-flight-state.js';
import { allowedToPeople } from '../../domain/booking/flight-transitions.js';
import { FlightsStore } from '../../store/flights.store.js';
import { type CampaignRequest, CloseCampaign } from './close-campaign.js';
import { RecordFlight } from './record-flight.js';

/** All of its flights that are not over go with it, in one transaction. */
@Injectable()
export class CancelCampaign {
  constructor(
    private readonly transaction: Transaction,
    private readonly close: CloseCampaign,
    private readonly flights: FlightsStore,
    private readonly record: RecordFlight,
  ) {}

  execute(request: CampaignRequest): Promise<Campaign> {
    const { person, reason } = request;
    const at = { now: new Date(), by: person.id };
    return this.transaction.run(async () => {
      // First, so that its flights find nothing left to end.
      const campaign = await this.close.execute(request, at.now);
      for (const before of await this.flights.ofCampaign(campaign.id)) {
        if (!allowedToPeople(before.state).includes('cancel')) continue;
        const act = { action: 'cancel', person, now: at.now, why: reason };
        await this.record.execute(act, () => Promise.resolve({ before, after: cancel(before, at) }));
      }
      return campaign;
    });
  }
}
