import { Injectable } from '@nestjs/common';
import { MediaStorage, type Rendition } from '#media';
import type { Creative } from '../../domain/creatives/creative.js';
import { placePictures } from '../../domain/creatives/edit-creative.js';
import type { Picture } from '../../domain/creatives/picture-shape.js';
import type { Person } from '../../domain/person.js';
import { CreativesStore } from '../../store/creatives.store.js';
import { ChangeCreative } from './change-creative.js';
import { DevelopPictures } from './develop-pictures.js';

/**
 * Its files are stored when the creative is there to take them, and before it names them: a crash in between leaves files that nothing names,
 * and never a name without its file.
 */
@Injectable()
export class UploadPictures {
  constructor(
    private readonly change: ChangeCreative,
    private readonly creatives: CreativesStore,
    private readonly develop: DevelopPictures,
    private readonly storage: MediaStorage,
  ) {}

  async execute(id: string, version: number, file: Buffer, person: Person): Promise<Creative> {
    // Not at this version: whoever sends it again is told what came of it, and a kind never changes.
    const { content } = await this.creatives.get(id);
    const renditions = await this.develop.execute(file, content.kind);
    return this.change.execute({ id, version, person, action: 'place-pictures' }, async before => {
      const pictures: Picture[] = [];
      for (const rendition of renditions) pictures.push(await this.#keep(rendition));
      return placePictures(before, pictures, person.id);
    });
  }

  async #keep({ format, width, height, content }: Rendition): Promise<Picture> {
    return { url: `/media/${await this.storage.keep('creatives', format, content)}`, width, height };
  }
}
