import { Injectable } from '@nestjs/common';
import { MediaStorage, PictureWorkshop, type Rendition } from '#media';
import type { Creative } from '../../domain/creatives/creative.js';
import { placePictures } from '../../domain/creatives/edit-creative.js';
import { PictureRefusedError } from '../../domain/creatives/errors.js';
import type { Picture } from '../../domain/creatives/picture-shape.js';
import { planPicture } from '../../domain/creatives/plan-picture.js';
import type { Person } from '../../domain/person.js';
import { CreativesStore } from '../../store/creatives.store.js';
import { PlacementsStore } from '../../store/placements.store.js';
import { ChangeCreative } from './change-creative.js';

/** Of one picture as readers load it. */
const heaviestBytes = 300 * 1024;

/**
 * An upload as pictures of a creative: measured by its head, decoded, and encoded anew, so that nothing of the file is left but what is seen. Files
 * are stored before the creative names them: a crash in between leaves files that nothing names, and never a name without its file.
 */
@Injectable()
export class UploadPictures {
  constructor(
    private readonly change: ChangeCreative,
    private readonly creatives: CreativesStore,
    private readonly placements: PlacementsStore,
    private readonly workshop: PictureWorkshop,
    private readonly storage: MediaStorage,
  ) {}

  async execute(id: string, version: number, file: Buffer, person: Person): Promise<Creative> {
    const { content } = await this.creatives.getAt(id, version);
    const renditions = await this.#develop(file, content.kind);
    const pictures: Picture[] = [];
    for (const rendition of renditions) pictures.push(await this.#keep(rendition));
    return this.change.execute({ id, version, person, action: 'place-pictures' }, before => placePictures(before, pictures, person.id));
  }

  async #develop(file: Buffer, kind: Creative['content']['kind']): Promise<readonly Rendition[]> {
    const measured = await this.workshop.measure(file);
    const boxes = (await this.placements.all()).flatMap(({ sizes }) => sizes);
    const { widths, background } = planPicture(kind, measured, boxes);
    const { renditions } = await this.workshop.develop(file, () => widths, { background, formats: ['webp'] });
    for (const { width, height, content } of renditions)
      if (content.length > heaviestBytes)
        throw new PictureRefusedError(
          `At ${width} × ${height} pixels the picture weighs ${content.length} bytes; a reader loads ${heaviestBytes} at most. Calmer pictures weigh less`,
        );
    return renditions;
  }

  async #keep({ format, width, height, content }: Rendition): Promise<Picture> {
    return { url: `/media/${await this.storage.keep('creatives', format, content)}`, width, height };
  }
}
