import { Injectable } from '@nestjs/common';
import { isShowingOlder, showImagesAnew } from '../../domain/media/shown-images.js';
import { ArticlesStore } from '../../store/articles.store.js';
import { type ImageChange, ImageChangesStore } from '../../store/image-changes.store.js';
import { CarryToArticles, type Course, type Progress } from '../recording/carry-to-articles.js';

/** Published articles show an image's new words; one that does is known by the version that it was announced with. */
@Injectable()
export class ShowImageInArticles {
  constructor(
    private readonly carry: CarryToArticles,
    private readonly changes: ImageChangesStore,
    private readonly articles: ArticlesStore,
  ) {}

  /** In the transaction that changes the image: the articles follow after its commit, in the background. */
  async execute(change: ImageChange): Promise<void> {
    await this.changes.plan(change);
  }

  takeTurn(now = Date.now()): Promise<Progress> {
    const course: Course<ImageChange> = {
      action: 'follow-image',
      changes: this.changes,
      behind: (image, limit, except) => this.articles.showingOlder(image, limit, except),
      isBehind: isShowingOlder,
      // Whoever follows shows the image as it is now, which is this version or a newer one.
      isOutdated: () => false,
      follow: (article, _, at) => showImagesAnew(article, at),
    };
    return this.carry.takeTurn(course, now);
  }
}
