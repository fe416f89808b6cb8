import type { Publish } from '#messaging';
import { DueWork, type PlannedWork } from '#scheduling';
import { publishWhenDue } from '../../domain/publication/schedule-article.js';
import { TakeDueStep } from './take-due-step.js';

/** Its time has come: readers see it, or it says why not. */
@DueWork('publish-article')
export class PublishScheduledArticle {
  constructor(private readonly step: TakeDueStep) {}

  handle(work: PlannedWork, publish: Publish): Promise<void> {
    return this.step.execute(work, publish, (article, at) => {
      const after = publishWhenDue(article, at);
      return { after, action: after.state === 'published' ? 'publish' : 'schedule-failed' };
    });
  }
}
