import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HealthSources } from '#health';
import { Database, type FollowedCollections } from '#persistence';

/** What changed: one article, or something that any article may show. */
export type ContentChange = { readonly articleId: string } | 'anything';

const articles = 'articles';
const shownByArticles = ['sections', 'authors', 'images'];

/**
 * Tells of every committed change of what the public content is made of, by whichever process. While `isFollowing` is false a change may
 * have been missed; it is told of when the database is heard again, or `anything` is.
 */
@Injectable()
export class ContentChanges implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #followed: FollowedCollections;
  readonly #listeners: ((change: ContentChange) => void)[] = [];

  constructor(database: Database, health: HealthSources) {
    health.register('content', () => ({ status: this.isFollowing ? 'up' : 'degraded', followsChanges: this.isFollowing }));
    this.#followed = database.follow([articles, ...shownByArticles], {
      onReload: () => this.#tell('anything'),
      onChange: ({ collection, id }) => this.#tell(collection === articles ? { articleId: id } : 'anything'),
    });
  }

  get isFollowing(): boolean {
    return this.#followed.isFresh;
  }

  listen(listener: (change: ContentChange) => void): void {
    this.#listeners.push(listener);
  }

  onApplicationBootstrap(): void {
    this.#followed.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.#followed.stop();
  }

  #tell(change: ContentChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
