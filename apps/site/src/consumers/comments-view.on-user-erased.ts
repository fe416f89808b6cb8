import { type Received, userErased } from '#contracts';
import { Consumer, Project } from '#messaging';
import { CommentsView } from '../store/comments.view.js';

/** Whoever is erased leaves neither name nor text, also in what comes later. */
@Consumer()
export class CommentsViewOnUserErased {
  constructor(private readonly comments: CommentsView) {}

  @Project(userErased)
  async handle(events: readonly Received<typeof userErased>[]): Promise<void> {
    await this.comments.erase(events.map(({ data }) => data.id));
  }
}
