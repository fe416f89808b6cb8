import { Injectable } from '@nestjs/common';
import { AuditStore, changedFields } from '#aggregates';
import type { Article } from '../../domain/article.js';
import { NewsroomRules } from '../../domain/writing/newsroom-rules.js';
import { becomesPublic, ownText, savedBy } from '../../domain/revisions/revision.js';
import { RevisionsStore } from '../../store/revisions.store.js';
import type { ArticleChange } from './article-change.js';

const dayMs = 24 * 60 * 60 * 1_000;

/** What remains to be read of a change, in its own transaction: its line in the audit trail, and the text that it saved. */
@Injectable()
export class KeepTrail {
  constructor(
    private readonly audit: AuditStore,
    private readonly revisions: RevisionsStore,
    private readonly rules: NewsroomRules,
  ) {}

  async execute({ action, before, after, at }: ArticleChange): Promise<void> {
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
    await this.#keepText({ action, before, after, at });
    if (becomesPublic(before, after)) await this.revisions.markPublic(after.id);
  }

  async #keepText({ action, before, after, at }: ArticleChange): Promise<void> {
    const saved = savedBy(before, after);
    if (!saved) return;
    if (before && !(await this.revisions.has(after.id))) await this.#keepFound(before);
    await this.revisions.insert({
      articleId: after.id,
      number: after.version,
      by: at.person.id,
      ...(at.person.name !== undefined && { byName: at.person.name }),
      at: at.now,
      action,
      ...(at.reason !== undefined && { reason: at.reason }),
      ...saved,
    });
    const { revisionsKept, revisionsKeptDays } = this.rules;
    await this.revisions.prune(after.id, revisionsKept, new Date(at.now.getTime() - revisionsKeptDays * dayMs));
  }

  /** An article may be older than revisions are; its text is not lost with the first save. */
  #keepFound(article: Article): Promise<void> {
    const wasPublic = article.state === 'published' || article.state === 'unpublished';
    const { id, version, review, times } = article;
    const by = review.writtenBy.at(-1) ?? review.createdBy;
    return this.revisions.insert({
      articleId: id,
      number: version,
      of: 'article',
      by,
      at: times.modifiedAt,
      action: 'found',
      wasPublic,
      ...ownText(article),
    });
  }
}

/** A working copy's text is told field by field, as the article's is. */
const inTrail = ({ workingCopy, ...article }: Article): object => ({
  ...article,
  ...(workingCopy && { workingCopy: { ...workingCopy, content: undefined }, workingCopyContent: workingCopy.content }),
});
