import { Injectable } from '@nestjs/common';
import { AuditStore } from '#aggregates';
import { VersionConflictError } from '#persistence';
import type { Article } from '../../domain/article.js';
import { isOfCopy, type MissedChange, missedChanges, withNames } from '../../domain/publication/missed-changes.js';
import { assertReads, mayReadDrafts, type Person } from '../../domain/publication/standing.js';
import { ArticlesStore } from '../../store/articles.store.js';
import { RevisionsStore } from '../../store/revisions.store.js';

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
    private readonly revisions: RevisionsStore,
  ) {}

  async execute(id: string, version: number, person: Person): Promise<Article> {
    const article = await this.articles.get(id);
    if (article.version === version) return article;
    assertReads(article, person);
    const missed = missedChanges(await this.audit.linesSince(id, version));
    throw new ChangedMeanwhileError(article, await this.#toldTo(person, article, missed));
  }

  /** Who reads drafts is told of the working copy too, and of names. */
  async #toldTo(person: Person, article: Article, missed: readonly MissedChange[]): Promise<MissedChange[]> {
    if (!mayReadDrafts(article, person)) return missed.filter(change => !isOfCopy(change));
    return withNames(missed, await this.revisions.writersOf(article.id, [...new Set(missed.map(({ by }) => by))]));
  }
}
