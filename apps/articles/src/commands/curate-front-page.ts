import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { VersionConflictError } from '#persistence';
import { UnknownReferenceError } from '../domain/errors.js';
import { announceFrontPage, curate, type FrontPage, type FrontPageSlot, frontPageId } from '../domain/front-page.js';
import { publicImage } from '../domain/public-image.js';
import type { Person } from '../domain/standing.js';
import { ArticlesStore } from '../store/articles.store.js';
import { FrontPageStore } from '../store/front-page.store.js';
import { ImagesStore } from '../store/images.store.js';
import { RecordAggregate } from './record-aggregate.js';

@Injectable()
export class CurateFrontPage {
  constructor(
    private readonly transaction: Transaction,
    private readonly frontPage: FrontPageStore,
    private readonly articles: ArticlesStore,
    private readonly images: ImagesStore,
    private readonly record: RecordAggregate,
  ) {}

  /** Each slot names an article that readers may see now; one that is taken down later just does not show. */
  execute(slots: readonly FrontPageSlot[], version: number, person: Person): Promise<FrontPage> {
    return this.transaction.run(async publish => {
      const before = await this.frontPage.current();
      if (before.version !== version) throw new VersionConflictError(frontPageId, before.version);
      const images = await this.images.getMany(slots.flatMap(({ imageId }) => imageId ?? []));
      const byId = new Map(images.map(image => [image.id, publicImage(image)]));
      await this.#refuseUnknown(slots, byId);
      const after = curate(before, slots);
      await this.frontPage.save(after);
      await this.record.execute({ aggregate: 'front-page', action: 'edit', person, before, after });
      publish(announceFrontPage(after, byId));
      return after;
    });
  }

  async #refuseUnknown(slots: readonly FrontPageSlot[], images: ReadonlyMap<string, unknown>): Promise<void> {
    const articles = await this.articles.getMany(slots.map(({ articleId }) => articleId));
    const visible = new Set(articles.filter(({ state }) => state === 'published').map(({ id }) => id));
    const flaws = slots.flatMap(({ articleId, imageId }, index) => [
      ...(visible.has(articleId) ? [] : [{ pointer: `/slots/${index}/articleId`, message: `${articleId} is not a published article` }]),
      ...(imageId === undefined || images.has(imageId)
        ? []
        : [{ pointer: `/slots/${index}/imageId`, message: `There is no image ${imageId}` }]),
    ]);
    if (flaws.length > 0) throw new UnknownReferenceError(flaws);
  }
}
