import { Injectable } from '@nestjs/common';
import { AuditStore } from '#aggregates';
import { VersionConflictError } from '#persistence';
import type { Article } from '../../domain/article.js';
import { isOfCopy, type MissedChange, missedChanges } from '../../domain/publication/missed-changes.js';
import { assertReads, mayReadDrafts, type Person } from '../../domain/publication/standing.js';
import { ArticlesStore } from '../../store/articles.store.js';

/** Somebody else changed the article first; `changes` are those that this person has not seen, the newest first. */
export class ChangedMeanwhileError extends VersionConflictError {
  override readonly extensions: { currentVersion: number; changes: readonly MissedChange[] };

  constructor({ id, version }: Article, changes: readonly MissedChange[]) {
    super(id, version);
    this.extensions = { currentVersion: version, changes };
  }
}

/**
 * The article at the version that a change is based on. Whoever comes second is told what they missed, as far as they may read it; which
 * version it has now is no secret, although that counts the working copy too.
 */
@Injectable()
export class ArticleAtVersion {
  constructor(
    private readonly articles: ArticlesStore,
    private readonly audit: AuditStore,
  ) {}

  async execute(id: string, version: number, person: Person): Promise<Article> {
    const article = await this.articles.get(id);
    if (article.version === version) return article;
    assertReads(article, person);
    const missed = missedChanges(await this.audit.linesSince(id, version));
    throw new ChangedMeanwhileError(article, mayReadDrafts(article, person) ? missed : missed.filter(change => !isOfCopy(change)));
  }
}
