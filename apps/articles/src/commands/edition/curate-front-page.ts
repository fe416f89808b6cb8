import { Injectable } from '@nestjs/common';
import { VersionConflictError } from '#persistence';
import { ChangeAggregate } from '#aggregates';
import { curate, type FrontPage, type FrontPageSlot, frontPageId } from '../../domain/edition/front-page.js';
import { publicImage } from '../../domain/media/public-image.js';
import type { Person } from '../../domain/publication/standing.js';
import { ArticlesStore } from '../../store/articles.store.js';
import { FrontPageStore } from '../../store/front-page.store.js';
import { ImagesStore } from '../../store/images.store.js';

@Injectable()
export class CurateFrontPage {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly frontPage: FrontPageStore,
    private readonly articles: ArticlesStore,
    private readonly images: ImagesStore,
  ) {}

  /** Each slot names an article that readers may see now; one that is taken down later just does not show. */
  execute(slots: readonly FrontPageSlot[], version: number, person: Person): Promise<FrontPage> {
    return this.change.execute({ action: 'edit', person, store: this.frontPage }, async () => {
      const before = await this.frontPage.current();
      if (before.version !== version) throw new VersionConflictError(frontPageId, before.version);
      const articles = await this.articles.getMany(slots.map(({ articleId }) => articleId));
      const images = await this.images.getMany(slots.flatMap(({ imageId }) => imageId ?? []));
      const { frontPage, events } = curate(before, slots, {
        articleIds: new Set(articles.filter(({ state }) => state === 'published').map(({ id }) => id)),
        images: new Map(images.map(image => [image.id, publicImage(image)])),
      });
      // The first one has nothing to replace.
      return { ...(before.version > 0 && { before }), after: frontPage, events };
    });
  }
}
