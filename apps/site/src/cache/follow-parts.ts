import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { PublicAuthor, PublicPlacement, PublicStrip } from '#contracts';
import { HealthSources } from '#health';
import { Database, type FollowedCollections } from '#persistence';
import type { ArticleViewDocument } from '../store/article-view.schema.js';
import type { CommentState } from '../domain/comments/comment-state.js';
import type { Kept } from '../store/kept.schema.js';
import { lists } from '../store/lists.js';
import { PageCache } from './page-cache.js';
import { partOf } from './parts.js';
import { SharedReadings } from './shared-readings.js';

type Row = Partial<
  ArticleViewDocument & Kept<Partial<PublicAuthor & CommentState & Pick<PublicStrip, 'sectionId'> & Pick<PublicPlacement, 'slot'>>>
>;

/** Which parts of pages a changed row is, by collection. An article is itself, what is at its addresses, and a moment of each list that it stands in. */
const partsOf: Record<string, (id: string, row: Row | null) => [part: string, at?: number][]> = {
  articles: (id, row) => [
    [partOf.article(id)],
    ...(row?.paths ?? []).map((path): [string] => [partOf.path(path)]),
    ...(row?.lists ?? []).map((list): [string, number | undefined] => [partOf.list(list), row?.publishedAt?.getTime()]),
    ...(row?.gone === undefined ? [] : [[partOf.gone] as [string]]),
    ...(row?.correctedAt === undefined ? [] : [[partOf.list(lists.corrected), row.correctedAt.getTime()] as [string, number]]),
  ],
  sections: () => [[partOf.sections]],
  authors: (id, row) => [[partOf.author(id)], [partOf.path(`/authors/${row?.state?.slug}`)]],
  issues: () => [[partOf.issues]],
  frontPage: () => [[partOf.frontPage]],
  comments: (_, row) => (row?.state?.articleId === undefined ? [] : [[partOf.thread(row.state.articleId)]]),
  strips: (_, row) => [[partOf.strip(row?.state?.sectionId)]],
  sponsors: id => [[partOf.sponsor(id)]],
  placements: (id, row) => [[partOf.placement(id)], ...(row?.state?.slot === undefined ? [] : [[partOf.slot(row.state.slot)] as [string]])],
  threads: id => [[partOf.thread(id)], [partOf.count(id)]],
};

/** Keeps this process's pages, and what they have in common, no older than the site's own database, whichever replica wrote the change. */
@Injectable()
export class FollowParts implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #followed: FollowedCollections;

  constructor(
    private readonly pages: PageCache,
    private readonly readings: SharedReadings,
    database: Database,
    private readonly health: HealthSources,
  ) {
    this.#followed = database.follow(Object.keys(partsOf), {
      without: ['article'],
      onReload: () => {
        this.readings.clear();
        this.pages.clear();
      },
      onChange: ({ collection, id, document }) => {
        for (const [part, at] of partsOf[collection]?.(id, document) ?? []) {
          this.readings.drop(part, at);
          this.pages.drop(part, at);
        }
      },
    });
  }

  /** Whether a kept page is sure to be fresh. While it is not, the database is away, and the last pages are better than none. */
  get isFollowing(): boolean {
    return this.#followed.isFresh;
  }

  onApplicationBootstrap(): void {
    this.#followed.start();
    this.readings.shareWhile(() => this.isFollowing);
    this.health.register('pages', () => ({
      status: this.isFollowing ? 'up' : 'degraded',
      following: this.isFollowing,
      ...this.pages.size,
      ...this.readings.size,
    }));
  }

  async onModuleDestroy(): Promise<void> {
    await this.#followed.stop();
  }
}
