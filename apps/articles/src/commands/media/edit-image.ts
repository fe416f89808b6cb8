import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import { editImage, type Image, type ImageWords } from '../../domain/media/image.js';
import { publicImage } from '../../domain/media/public-image.js';
import type { Person } from '../../domain/publication/standing.js';
import { ArticlesStore } from '../../store/articles.store.js';
import { ImagesStore } from '../../store/images.store.js';
import { ShowImageInArticles } from './show-image-in-articles.js';

/** Words of a picture. What is published says them too: that is remembered here, and carried out after the commit. */
@Injectable()
export class EditImage {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly images: ImagesStore,
    private readonly articles: ArticlesStore,
    private readonly showInArticles: ShowImageInArticles,
  ) {}

  execute(id: string, version: number, words: Partial<ImageWords>, person: Person): Promise<Image> {
    return this.change.execute({ action: 'edit', person, store: this.images }, async () => {
      const before = await this.images.getAt(id, version);
      const after = editImage(before, words, person, await this.articles.hasShown(id));
      const isSeen = !isDeepStrictEqual(publicImage(before), publicImage(after));
      // Also where no article shows it yet: one may be on its way to readers at this moment.
      if (isSeen) await this.showInArticles.execute({ id, version: after.version, by: person.id });
      return { before, after, events: [] };
    });
  }
}
