import { placementUpdated, type Received } from '#contracts';
import { Consumer, Project } from '#messaging';
import { PlacementsView } from '../store/placements.view.js';

/** The reader's copy of each box for advertising. */
@Consumer()
export class PlacementsViewOnPlacementUpdated {
  constructor(private readonly placements: PlacementsView) {}

  @Project(placementUpdated)
  async handle(events: readonly Received<typeof placementUpdated>[]): Promise<void> {
    await this.placements.keepNewest(events.map(({ data }) => ({ _id: data.id, version: data.version, state: data })));
  }
}
