import { Injectable } from '@nestjs/common';
import type { DevelopedPicture, DevelopOptions } from './develop-picture.js';

/** Turns uploads into pictures that pages can use. */
@Injectable()
export class PictureWorkshop {
  /** `widthsFor` a picture of this width, in pixels. What is no picture is an `UploadRefusedError`. */
  async develop(
    upload: Buffer,
    widthsFor: (width: number) => readonly number[],
    options: DevelopOptions = { background: 'white' },
  ): Promise<DevelopedPicture> {
    // Loaded with the first picture: a process that gets none does without the memory of an image library.
    const { developPicture } = await import('./develop-picture.js');
    return developPicture(upload, widthsFor, options);
  }
}
