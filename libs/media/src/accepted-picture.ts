import { fileTypeFromBuffer } from 'file-type';
import { UploadRefusedError } from './errors.js';

const accepted = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'image/tiff']);

/** Refuses what is no picture that we take, by its first bytes and not by its name. An SVG is none: it is a page, and may hold scripts. */
export async function acceptPicture(upload: Buffer): Promise<void> {
  const type = await fileTypeFromBuffer(upload);
  if (type?.mime === 'image/apng') throw new UploadRefusedError('The picture is animated (APNG)');
  if (type && accepted.has(type.mime)) return;
  const what = isSvg(upload) ? 'An SVG is not taken, for it may hold scripts: send it as PNG or WebP. ' : '';
  throw new UploadRefusedError(`${what}The file is not a JPEG, PNG, WebP, AVIF, GIF or TIFF picture`);
}

/** Only to say so: whatever else is no picture is refused as well. */
const isSvg = (upload: Buffer): boolean => /<svg[\s>]/i.test(upload.subarray(0, 4_096).toString('latin1'));

/** What was thrown while a picture was read, as a refusal of it; what the library says of it is for nobody who uploads. */
export const undecodable = (error: unknown): UploadRefusedError =>
  new UploadRefusedError(
    isTooLarge(error)
      ? 'The picture is too large: send one of fewer pixels'
      : 'The picture cannot be read: its file is damaged or not whole. Save it anew, and send that',
    { cause: error },
  );

const isTooLarge = (error: unknown): boolean => error instanceof Error && error.message.includes('exceeds pixel limit');
