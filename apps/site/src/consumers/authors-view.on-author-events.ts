import { authorDeleted, authorUpdated, type Received } from '#contracts';
import { Consumer, Project } from '#messaging';
import { AuthorsView } from '../store/authors.view.js';

/** The reader's copy of each author; what is deleted keeps its version and its address. */
@Consumer()
export class AuthorsViewOnAuthorEvents {
  constructor(private readonly authors: AuthorsView) {}

  @Project(authorUpdated, authorDeleted)
  async handle(events: readonly Received<typeof authorUpdated | typeof authorDeleted>[]): Promise<void> {
    await this.authors.keepNewest(
      events.map(event => ({
        _id: event.data.id,
        version: event.data.version,
        ...(event.type === 'author.updated' ? { state: event.data } : { gone: event.data.slug }),
      })),
    );
  }
}
