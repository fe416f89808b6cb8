import { frontPageUpdated, type Received } from '#contracts';
import { Consumer, Project } from '#messaging';
import { FrontPageView } from '../store/front-page.view.js';

/** The reader's copy of the curated front page. */
@Consumer()
export class FrontPageViewOnFrontPageUpdated {
  constructor(private readonly frontPage: FrontPageView) {}

  @Project(frontPageUpdated)
  async handle(events: readonly Received<typeof frontPageUpdated>[]): Promise<void> {
    await this.frontPage.keepNewest(events.map(({ data }) => ({ _id: data.id, version: data.version, state: data })));
  }
}
