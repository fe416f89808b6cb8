import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HealthSources } from '#health';
import { Database, type FollowedCollection } from '#persistence';
import type { ArticleViewDocument } from '../store/article-view.schema.js';
import { PageCache } from './page-cache.js';
import { partOf } from './parts.js';

/** Which parts of pages a changed row is, by collection. An article is itself and the top of each list that it stands in. */
const partsOf: Record<string, (id: string, row: Partial<ArticleViewDocument> | null) => string[]> = {
  articles: (id, row) => [partOf.article(id), ...(row?.lists ?? []).map(partOf.list)],
  sections: () => [partOf.sections],
  authors: id => [partOf.author(id)],
  issues: () => [partOf.issues],
  frontPage: () => [partOf.frontPage],
};

/** Keeps this process's pages no older than the site's own database, whichever replica wrote the change. */
@Injectable()
export class FollowParts implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #followed: readonly FollowedCollection[];

  constructor(
    private readonly pages: PageCache,
    database: Database,
    private readonly health: HealthSources,
  ) {
    this.#followed = Object.entries(partsOf).map(([name, parts]) =>
      database.follow(name, {
        onReload: () => this.pages.clear(),
        onChange: ({ id, document }) => {
          for (const part of parts(id, document)) this.pages.drop(part);
        },
      }),
    );
  }

  /** Whether a kept page is sure to be fresh; while it is not, pages are read anew. */
  get isFollowing(): boolean {
    return this.#followed.every(({ state }) => state === 'following');
  }

  onApplicationBootstrap(): void {
    for (const followed of this.#followed) followed.start();
    this.health.register('pages', () => ({
      status: this.isFollowing ? 'up' : 'degraded',
      following: this.isFollowing,
      ...this.pages.size,
    }));
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.#followed.map(followed => followed.stop()));
  }
}
