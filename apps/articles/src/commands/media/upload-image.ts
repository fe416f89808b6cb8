import { Injectable } from '@nestjs/common';
import { newId } from '#persistence';
import { ChangeAggregate } from '#aggregates';
import { MediaStorage, PictureWorkshop } from '#media';
import { type Image, type ImageWords, widthsFor } from '../../domain/media/image.js';
import type { Person } from '../../domain/publication/standing.js';
import { ImagesStore } from '../../store/images.store.js';

const centre = { x: 0.5, y: 0.5 };

/**
 * A picture for articles. Its files are stored before its document is: a crash in between leaves files that nothing names yet, and never
 * a picture without files.
 */
@Injectable()
export class UploadImage {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly workshop: PictureWorkshop,
    private readonly storage: MediaStorage,
    private readonly images: ImagesStore,
  ) {}

  async execute(upload: Buffer, { focalPoint = centre, ...words }: ImageWords, person: Person): Promise<Image> {
    const { renditions, ...measured } = await this.workshop.develop(upload, widthsFor);
    const stored = [];
    for (const { format, width, height, content } of renditions)
      stored.push({ format, width, height, url: `/media/${await this.storage.keep('images', format, content)}` });
    const id = newId('img');
    const image: Image = {
      ...words,
      ...measured,
      id,
      version: 1,
      focalPoint,
      renditions: stored,
      uploadedBy: person.id,
      createdAt: new Date(),
    };
    return this.change.execute({ action: 'create', person, store: this.images }, () => Promise.resolve({ after: image, events: [] }));
  }
}
