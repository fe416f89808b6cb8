import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import { announcePlacement } from '../../domain/booking/announce-placement.js';
import { showHouse } from '../../domain/booking/edit-placement.js';
import type { Creative } from '../../domain/creatives/creative.js';
import type { Person } from '../../domain/person.js';
import { HoldsStore } from '../../store/holds.store.js';
import { PlacementsStore } from '../../store/placements.store.js';

/** Placements that this creative stands in alone tell of it as it will be. To be called in the transaction of every change of a creative. */
@Injectable()
export class ShowHouseCreative {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly placements: PlacementsStore,
    private readonly holds: HoldsStore,
  ) {}

  async execute(creative: Creative, person: Person): Promise<void> {
    // A placement that takes it up at this moment would not be found.
    await this.holds.hold(creative.id);
    for (const before of await this.placements.withHouse(creative.id)) {
      const after = showHouse(before, creative);
      const change = { action: 'follow-creative', person, store: this.placements };
      await this.change.execute(change, () => Promise.resolve({ before, after, events: [announcePlacement(after)] }));
    }
  }
}
