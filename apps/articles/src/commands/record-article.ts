import { Injectable } from '@nestjs/common';
import type { Publish } from '#messaging';
import { AuditStore, changedFields } from '#aggregates';
import type { Article } from '../domain/article.js';
import type { ArticleContent } from '../domain/article-content.js';
import { eventsOfChange } from '../domain/events-of-change.js';
import type { Action } from '../domain/article-transitions.js';
import type { CopyAction } from '../domain/working-copy-transitions.js';
import type { Circumstances } from '../domain/circumstances.js';
import { ArticlesStore } from '../store/articles.store.js';
import { newlyNamed } from '../domain/references.js';
import { HoldsStore } from '../store/holds.store.js';
import { FollowSchedule } from './follow-schedule.js';

/** What the trail calls a change. */
export type ArticleAction =
  | Action
  | `copy-${CopyAction}`
  | 'create'
  | 'follow-section'
  | 'follow-image'
  | 'schedule-failed'
  | 'copy-schedule-failed';

export interface ArticleChange {
  readonly action: ArticleAction;
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
      ...changedFields(before && inTrail(before), inTrail(after)),
    });
    await this.plans.execute(before, after);
    publish(eventsOfChange(before, after, at.references));
    // Nobody deletes them meanwhile.
    await this.holds.shared(newlyNamed(textsOf(before), textsOf(after)));
  }
}

/** All that it says, to readers and in its working copy. */
const textsOf = (article: Article | undefined): ArticleContent[] =>
  article ? [article.content, ...(article.workingCopy ? [article.workingCopy.content] : [])] : [];

/** A working copy's text is told field by field, as the article's is. */
const inTrail = ({ workingCopy, ...article }: Article): object => ({
  ...article,
  ...(workingCopy && { workingCopy: { ...workingCopy, content: undefined }, workingCopyContent: workingCopy.content }),
});
