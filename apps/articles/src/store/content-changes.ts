import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HealthSources } from '#health';
import { Database, type FollowedCollection } from '#persistence';

/** What changed: one article, or something that any article may show. */
export type ContentChange = { readonly articleId: string } | 'anything';

const shownByArticles = ['sections', 'authors', 'images'];

/**
 * Tells of every committed change of what the public content is made of, by whichever process. While `isFollowing` is false a change may
 * have been missed; when it becomes true again, `anything` has been told.
 */
@Injectable()
export class ContentChanges implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #followed: readonly FollowedCollection[];
  readonly #listeners: ((change: ContentChange) => void)[] = [];

  constructor(
    private readonly database: Database,
    health: HealthSources,
  ) {
    health.register('content', () => ({ status: this.isFollowing ? 'up' : 'degraded', followsChanges: this.isFollowing }));
    this.#followed = [
      this.#follow('articles', id => ({ articleId: id })),
      ...shownByArticles.map(name => this.#follow(name, () => 'anything')),
    ];
  }

  get isFollowing(): boolean {
    return this.#followed.every(({ state }) => state === 'following');
  }

  listen(listener: (change: ContentChange) => void): void {
    this.#listeners.push(listener);
  }

  onApplicationBootstrap(): void {
    for (const followed of this.#followed) followed.start();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.#followed.map(followed => followed.stop()));
  }

  #follow(name: string, changeOf: (id: string) => ContentChange): FollowedCollection {
    const tell = (change: ContentChange) => {
      for (const listener of this.#listeners) listener(change);
    };
    return this.database.follow(name, {
      onReload: () => tell('anything'),
      onChange: ({ id }) => tell(changeOf(id)),
    });
  }
}
