import sharp from 'sharp';
import { acceptPicture, undecodable } from './accepted-picture.js';

export interface MeasuredPicture {
  /** In pixels, as it stands upright. */
  readonly width: number;
  readonly height: number;
  readonly isAnimated: boolean;
}

/** What the head of a picture says: what is too large is known before a pixel of it is decoded. What follows the head may still be broken. */
export async function measurePicture(upload: Buffer): Promise<MeasuredPicture> {
  await acceptPicture(upload);
  try {
    const { autoOrient, pages = 1 } = await sharp(upload, { limitInputPixels: false, failOn: 'error' }).metadata();
    return { ...autoOrient, isAnimated: pages > 1 };
  } catch (error) {
    throw undecodable(error);
  }
}
