import { fileTypeFromBuffer } from 'file-type';
import { UploadRefusedError } from './errors.js';

const accepted = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'image/tiff']);

/** Refuses what is no picture that we take, by its first bytes and not by its name. An SVG is none: it is a page, and may hold scripts. */
export async function acceptPicture(upload: Buffer): Promise<void> {
  const type = await fileTypeFromBuffer(upload);
  if (type?.mime === 'image/apng') throw new UploadRefusedError('animated', 'The picture is animated (APNG)');
  if (type && accepted.has(type.mime)) return;
  const none = 'The file is not a JPEG, PNG, WebP, AVIF, GIF or TIFF picture';
  if (!isSvg(upload)) throw new UploadRefusedError('not-a-picture', none);
  throw new UploadRefusedError('svg', `An SVG is not taken, for it may hold scripts: send it as PNG or WebP. ${none}`);
}

/** Only to say so: whatever else is no picture is refused as well. */
const isSvg = (upload: Buffer): boolean => /<svg[\s>]/i.test(upload.subarray(0, 4_096).toString('latin1'));

/** What was thrown while a picture was read, as a refusal of it; what the library says of it is for nobody who uploads. */
export const undecodable = (error: unknown): UploadRefusedError =>
  isTooLarge(error)
    ? new UploadRefusedError('too-many-pixels', 'The picture is too large: send one of fewer pixels', { cause: error })
    : new UploadRefusedError('damaged', 'The picture cannot be read: its file is damaged or not whole. Save it anew, and send that', {
        cause: error,
      });

const isTooLarge = (error: unknown): boolean => error instanceof Error && error.message.includes('exceeds pixel limit');
