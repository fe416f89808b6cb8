import { issuePublished, issueUnpublished, issueUpdated, type Received } from '#contracts';
import { Consumer, Project } from '#messaging';
import { IssuesView } from '../store/issues.view.js';

/** The reader's copy of each magazine issue; what is taken back keeps its version and its number. */
@Consumer()
export class IssuesViewOnIssueEvents {
  constructor(private readonly issues: IssuesView) {}

  @Project(issuePublished, issueUpdated, issueUnpublished)
  async handle(events: readonly Received<typeof issuePublished | typeof issueUpdated | typeof issueUnpublished>[]): Promise<void> {
    await this.issues.keepNewest(
      events.map(event => ({
        _id: event.data.id,
        version: event.data.version,
        ...(event.type === 'issue.unpublished' ? { gone: String(event.data.number) } : { state: event.data }),
      })),
    );
  }
}
