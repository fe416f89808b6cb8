import { Injectable } from '@nestjs/common';
import { newId } from '#persistence';
import { draftFlight } from '../../domain/booking/edit-flight.js';
import type { Flight, FlightFields } from '../../domain/booking/flight.js';
import { PaperZone } from '../../domain/paper-zone.js';
import type { Person } from '../../domain/person.js';
import { FlightReferences } from './flight-references.js';
import { HoldCampaign } from './hold-campaign.js';
import { RecordFlight } from './record-flight.js';

/** A draft: nothing is kept for it. */
@Injectable()
export class CreateFlight {
  constructor(
    private readonly record: RecordFlight,
    private readonly campaign: HoldCampaign,
    private readonly references: FlightReferences,
    private readonly zone: PaperZone,
  ) {}

  execute(campaignId: string, fields: FlightFields, person: Person): Promise<Flight> {
    return this.record.execute({ action: 'create', person, now: new Date() }, async () => {
      const campaign = await this.campaign.execute(campaignId);
      const after = draftFlight(newId('flt'), campaign, fields, this.zone);
      await this.references.check(after);
      return { after };
    });
  }
}
