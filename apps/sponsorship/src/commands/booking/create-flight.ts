import { Injectable } from '@nestjs/common';
import { newId } from '#persistence';
import { draftFlight } from '../../domain/booking/edit-flight.js';
import type { Flight, FlightFields } from '../../domain/booking/flight.js';
import { UnknownReferenceError } from '../../domain/flawed-error.js';
import type { Person } from '../../domain/person.js';
import { CampaignsStore } from '../../store/campaigns.store.js';
import { HoldsStore } from '../../store/holds.store.js';
import { FlightReferences } from './flight-references.js';
import { RecordFlight } from './record-flight.js';

/** A draft: nothing is kept for it. */
@Injectable()
export class CreateFlight {
  constructor(
    private readonly record: RecordFlight,
    private readonly campaigns: CampaignsStore,
    private readonly references: FlightReferences,
    private readonly holds: HoldsStore,
  ) {}

  execute(campaignId: string, fields: FlightFields, person: Person): Promise<Flight> {
    return this.record.execute({ action: 'create', person, now: new Date() }, async () => {
      await this.holds.hold(campaignId);
      const [campaign] = await this.campaigns.getMany([campaignId]);
      if (!campaign) throw new UnknownReferenceError([{ pointer: '/campaignId', message: `There is no campaign ${campaignId}` }]);
      const after = draftFlight(newId('flt'), campaign, fields);
      await this.references.check(after);
      return { after };
    });
  }
}
