import { Injectable } from '@nestjs/common';
import type { Image, ImageWords } from '../domain/image.js';
import type { Person } from '../domain/standing.js';
import { ImagesStore } from '../store/images.store.js';
import { ChangeAggregate } from './change-aggregate.js';

/** Words of a picture. What is published says them from its own next change on. */
@Injectable()
export class EditImage {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly images: ImagesStore,
  ) {}

  execute(id: string, version: number, { focalPoint, ...words }: Partial<ImageWords>, person: Person): Promise<Image> {
    return this.change.execute({ action: 'edit', person, store: this.images }, async () => {
      const before = await this.images.getAt(id, version);
      const after: Image = { ...before, ...words, ...(focalPoint && { focalPoint }), version: version + 1 };
      return { before, after, events: [] };
    });
  }
}
