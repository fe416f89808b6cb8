import type { Publish } from '#messaging';
import { DueWork, type PlannedWork } from '#scheduling';
import { expire } from '../../domain/publication/change-state.js';
import { TakeDueStep } from './take-due-step.js';

/** It was published for a limited time, and that time has passed. */
@DueWork('expire-article')
export class ExpireArticle {
  constructor(private readonly step: TakeDueStep) {}

  handle(work: PlannedWork, publish: Publish): Promise<void> {
    return this.step.execute(work, publish, (article, at) => ({ after: expire(article, at), action: 'unpublish' }));
  }
}
