import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { isDatabaseAway } from '#persistence';
import { createLogger } from '#telemetry';
import type { Article } from '../../domain/article.js';
import type { References } from '../../domain/writing/references.js';
import { ArticlesStore } from '../../store/articles.store.js';
import type { FollowedChange, PendingChange, PendingChangesStore } from '../../store/pending-changes.store.js';
import type { ArticleChange } from './article-change.js';
import { ArticleCircumstances } from './article-circumstances.js';
import { RecordArticle } from './record-article.js';
import { StuckArticles } from './stuck-articles.js';

/** How articles follow one kind of change. */
export interface Course<C extends FollowedChange> {
  readonly action: 'follow-section' | 'follow-image';
  readonly changes: PendingChangesStore<C>;
  /** Ids of some articles that have not followed. */
  readonly behind: (change: C, limit: number, except: readonly string[]) => Promise<string[]>;
  readonly isBehind: (article: Article, change: C) => boolean;
  /** Another change has come after this one, and articles are to follow that. */
  readonly isOutdated: (change: C, references: References) => boolean;
  readonly follow: (article: Article, change: C, at: Circumstances) => Article;
}

export interface Progress {
  /** Changes that are not finished. */
  readonly pending: number;
  /** Articles that could not follow. */
  readonly stuck: number;
  /** There may be something for the next turn, at once. */
  readonly hasMore: boolean;
}

type Circumstances = ArticleChange['at'];

const batch = 25;
const log = createLogger('carry-to-articles');

/**
 * Articles follow what changed around them: each gets one new version, a line in the audit and, if readers may see it, one event.
 *
 * Guarantee: a change is remembered in its own transaction, so it is carried out although the process dies at any moment. An article that
 * has followed is known by itself, so none follows twice, by whichever process and however often it is tried. Each batch is one
 * transaction, and whoever stops waits for no more than one. An article that cannot follow keeps the change unfinished and holds up no other.
 */
@Injectable()
export class CarryToArticles {
  readonly #stuck = new StuckArticles();

  constructor(
    private readonly transaction: Transaction,
    private readonly articles: ArticlesStore,
    private readonly circumstances: ArticleCircumstances,
    private readonly record: RecordArticle,
  ) {}

  /** One batch, of the oldest changes that are not finished; of one with stuck articles only when it is due again. */
  async takeTurn<C extends FollowedChange>(course: Course<C>, now: number): Promise<Progress> {
    const changes = await course.changes.unfinished();
    let room = batch;
    for (const change of changes) {
      if (room > 0 && !this.#stuck.isWaiting(change, now)) room -= await this.#carryOn(course, change, room, now);
    }
    const stuck = changes.reduce((sum, change) => sum + this.#stuck.count(change), 0);
    return { pending: changes.length, stuck, hasMore: room < batch };
  }

  /** Answers how many articles were tried. */
  async #carryOn<C extends FollowedChange>(course: Course<C>, change: PendingChange<C>, room: number, now: number): Promise<number> {
    const ids = await course.behind(change, room, this.#stuck.leftBy(change));
    if (ids.length === 0) {
      this.#stuck.endTry(change, now);
      if (this.#stuck.count(change) === 0) await course.changes.settle(change);
      return 0;
    }
    try {
      return (await this.#carry(course, change, ids)) ? ids.length : 0;
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      await this.#carryOneByOne(course, change, ids);
      return ids.length;
    }
  }

  async #carryOneByOne<C extends FollowedChange>(course: Course<C>, change: PendingChange<C>, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      try {
        await this.#carry(course, change, [id]);
      } catch (error) {
        // No article is to blame for that: a later turn finds them all.
        if (isDatabaseAway(error)) throw error;
        if (this.#stuck.leave(change, id, String(error)))
          log.error({ error, article: id, change: change.id }, 'an article could not follow a change');
      }
    }
  }

  /** False when the change is outdated. */
  #carry<C extends FollowedChange>(course: Course<C>, change: C, ids: readonly string[]): Promise<boolean> {
    return this.transaction.run(async publish => {
      const left = (await this.articles.getMany(ids)).filter(article => course.isBehind(article, change));
      const contents = left.map(({ content }) => content);
      const at = await this.circumstances.ofAll(contents, { id: change.by, roles: [] });
      if (left.length > 0 && course.isOutdated(change, at.references)) return false;
      for (const before of left)
        await this.record.execute({ action: course.action, before, after: course.follow(before, change, at), at }, publish);
      return true;
    });
  }
}
