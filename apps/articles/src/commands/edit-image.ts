import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import type { Image, ImageWords } from '../domain/image.js';
import type { Person } from '../domain/standing.js';
import { ImagesStore } from '../store/images.store.js';
import { RecordAggregate } from './record-aggregate.js';

/** Words of a picture. What is published says them from its own next change on. */
@Injectable()
export class EditImage {
  constructor(
    private readonly transaction: Transaction,
    private readonly images: ImagesStore,
    private readonly record: RecordAggregate,
  ) {}

  execute(id: string, version: number, { focalPoint, ...words }: Partial<ImageWords>, person: Person): Promise<Image> {
    return this.transaction.run(async () => {
      const before = await this.images.getAt(id, version);
      const after: Image = { ...before, ...words, ...(focalPoint && { focalPoint }), version: version + 1 };
      await this.images.replace(after);
      await this.record.execute({ aggregate: 'image', action: 'edit', person, before, after });
      return after;
    });
  }
}
