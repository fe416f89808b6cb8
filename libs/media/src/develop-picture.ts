import { fileTypeFromBuffer } from 'file-type';
import pLimit from 'p-limit';
import sharp from 'sharp';
import { UploadRefusedError } from './errors.js';

export interface Rendition {
  readonly format: 'avif' | 'webp' | 'jpeg';
  readonly width: number;
  readonly height: number;
  readonly content: Buffer;
}

export interface DevelopedPicture {
  readonly width: number;
  readonly height: number;
  readonly dominantColour: string;
  readonly renditions: readonly Rendition[];
}

type WidthsFor = (width: number) => readonly number[];

const accepted = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'image/tiff']);
const maxPixels = 60_000_000;
/** A small file can be made to decode for minutes. */
const decodeSeconds = 20;

sharp.concurrency(1);
sharp.cache({ memory: 32, files: 0, items: 32 });

const inTurn = pLimit(2);

/**
 * An upload as pages need it, judged by what it is and not by its name: decoded, turned upright, without its metadata, in sRGB, in fixed
 * widths and three formats. A few at a time, for each takes a core; never inside a transaction.
 */
export async function developPicture(upload: Buffer, widthsFor: WidthsFor): Promise<DevelopedPicture> {
  const type = await fileTypeFromBuffer(upload);
  if (!type || !accepted.has(type.mime)) throw new UploadRefusedError('The file is not a JPEG, PNG, WebP, AVIF, GIF or TIFF picture');
  try {
    return await inTurn(() => develop(upload, widthsFor));
  } catch (error) {
    throw new UploadRefusedError(`The picture cannot be decoded: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown'}`);
  }
}

async function develop(upload: Buffer, widthsFor: WidthsFor): Promise<DevelopedPicture> {
  const upright = await sharp(upload, { limitInputPixels: maxPixels, failOn: 'error', pages: 1 })
    .timeout({ seconds: decodeSeconds })
    .rotate()
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = upright.info;
  const raw = { raw: { width, height, channels } };
  const { dominant } = await sharp(upright.data, raw).resize(64, 64, { fit: 'inside' }).stats();
  const renditions: Rendition[] = [];
  for (const target of widthsFor(width)) {
    const resized = await sharp(upright.data, raw).resize(target).raw().toBuffer({ resolveWithObject: true });
    const source = () => sharp(resized.data, { raw: resized.info });
    const encoded = await Promise.all([
      source().avif({ quality: 55, effort: 1 }).toBuffer(),
      source().webp({ quality: 76, effort: 2 }).toBuffer(),
      source().jpeg({ quality: 80, progressive: true }).toBuffer(),
    ]);
    for (const [index, format] of (['avif', 'webp', 'jpeg'] as const).entries()) {
      const content = encoded[index];
      if (content) renditions.push({ format, width: target, height: resized.info.height, content });
    }
  }
  return { width, height, dominantColour: hex(dominant), renditions };
}

const hex = ({ r, g, b }: { r: number; g: number; b: number }): string =>
  `#${[r, g, b].map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
