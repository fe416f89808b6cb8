import { Injectable } from '@nestjs/common';
import type { DevelopedPicture, DevelopOptions } from './develop-picture.js';
import type { MeasuredPicture } from './measure-picture.js';

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

  /** As its head says, without decoding it. What is no picture is an `UploadRefusedError`. */
  async measure(upload: Buffer): Promise<MeasuredPicture> {
    const { measurePicture } = await import('./measure-picture.js');
    return measurePicture(upload);
  }
}
