import { type Received, sponsorUpdated } from '#contracts';
import { Consumer, Project } from '#messaging';
import { SponsorsView } from '../store/sponsors.view.js';

/** The reader's copy of each sponsor. */
@Consumer()
export class SponsorsViewOnSponsorUpdated {
  constructor(private readonly sponsors: SponsorsView) {}

  @Project(sponsorUpdated)
  async handle(events: readonly Received<typeof sponsorUpdated>[]): Promise<void> {
    await this.sponsors.keepNewest(events.map(({ data }) => ({ _id: data.id, version: data.version, state: data })));
  }
}
