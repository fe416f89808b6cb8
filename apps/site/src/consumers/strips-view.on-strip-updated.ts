import { type Received, stripUpdated } from '#contracts';
import { Consumer, Project } from '#messaging';
import { StripsView } from '../store/strips.view.js';

/** The reader's copy of each sponsors' strip. */
@Consumer()
export class StripsViewOnStripUpdated {
  constructor(private readonly strips: StripsView) {}

  @Project(stripUpdated)
  async handle(events: readonly Received<typeof stripUpdated>[]): Promise<void> {
    await this.strips.keepNewest(events.map(({ data }) => ({ _id: data.id, version: data.version, state: data })));
  }
}
