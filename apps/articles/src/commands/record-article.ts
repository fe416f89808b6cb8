import { Injectable } from '@nestjs/common';
import type { Publish } from '#messaging';
import { AuditStore, changedFields } from '#aggregates';
import type { Article } from '../domain/article.js';
import { eventsOfChange } from '../domain/events-of-change.js';
import type { Action } from '../domain/article-transitions.js';
import type { Circumstances } from '../domain/take-step.js';
import { ArticlesStore } from '../store/articles.store.js';
import { newlyNamed } from '../domain/references.js';
import { HoldsStore } from '../store/holds.store.js';
import { FollowSchedule } from './follow-schedule.js';

export interface ArticleChange {
  readonly action: Action | 'create' | 'follow-section' | 'follow-image' | 'schedule-failed';
  readonly before?: Article;
  readonly after: Article;
  readonly at: Pick<Circumstances, 'person' | 'now' | 'references' | 'reason'>;
}

/** What every change of an article leaves behind, in its own transaction: the document, its event, its line in the audit trail, and what is now planned of it. */
@Injectable()
export class RecordArticle {
  constructor(
    private readonly articles: ArticlesStore,
    private readonly audit: AuditStore,
    private readonly holds: HoldsStore,
    private readonly plans: FollowSchedule,
  ) {}

  async execute({ action, before, after, at }: ArticleChange, publish: Publish): Promise<void> {
    await (before ? this.articles.replace(after) : this.articles.insert(after));
    await this.audit.append({
      at: at.now,
      actor: at.person.id,
      action,
      aggregate: 'article',
      aggregateId: after.id,
      version: after.version,
      ...(at.reason !== undefined && { why: at.reason }),
      ...changedFields(before, after),
    });
    await this.plans.execute(before, after);
    publish(eventsOfChange(before, after, at.references));
    // Nobody deletes them meanwhile.
    await this.holds.shared(newlyNamed(before?.content, after.content));
  }
}
