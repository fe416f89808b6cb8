import pLimit from 'p-limit';
import sharp, { type Sharp } from 'sharp';
import { acceptPicture, undecodable } from './accepted-picture.js';

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

export interface DevelopOptions {
  /** What shows through where the picture is transparent: white, or the page. Then it is WebP alone, for a JPEG has no transparency. */
  readonly background: 'white' | 'page';
  /** On white; all three where none is named. */
  readonly formats?: readonly Rendition['format'][];
}

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
export async function developPicture(upload: Buffer, widthsFor: WidthsFor, options: DevelopOptions): Promise<DevelopedPicture> {
  await acceptPicture(upload);
  try {
    return await inTurn(() => develop(upload, widthsFor, options));
  } catch (error) {
    throw undecodable(error);
  }
}

async function develop(
  upload: Buffer,
  widthsFor: WidthsFor,
  { background, formats = everyFormat }: DevelopOptions,
): Promise<DevelopedPicture> {
  const decoded = sharp(upload, { limitInputPixels: maxPixels, failOn: 'error', pages: 1 })
    .timeout({ seconds: decodeSeconds })
    .rotate()
    .toColourspace('srgb');
  const opaque = background === 'white' ? decoded.flatten({ background: '#ffffff' }) : decoded;
  const upright = await opaque.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = upright.info;
  const raw = { raw: { width, height, channels } };
  const { dominant } = await sharp(upright.data, raw).resize(64, 64, { fit: 'inside' }).stats();
  const renditions: Rendition[] = [];
  for (const target of widthsFor(width)) {
    const resized = await sharp(upright.data, raw).resize(target).raw().toBuffer({ resolveWithObject: true });
    const source = () => sharp(resized.data, { raw: resized.info });
    const { height: high } = resized.info;
    const encoded = await (background === 'white' ? opaquely(source, formats) : transparently(source));
    renditions.push(...encoded.map(rendition => ({ ...rendition, width: target, height: high })));
  }
  return { width, height, dominantColour: hex(dominant), renditions };
}

type Encoded = Pick<Rendition, 'format' | 'content'>;

const everyFormat: readonly Rendition['format'][] = ['avif', 'webp', 'jpeg'];
const encoders: Readonly<Record<Rendition['format'], (source: Sharp) => Sharp>> = {
  avif: source => source.avif({ quality: 55, effort: 1 }),
  webp: source => source.webp({ quality: 76, effort: 2 }),
  jpeg: source => source.jpeg({ quality: 80, progressive: true }),
};

const opaquely = (source: () => Sharp, formats: readonly Rendition['format'][]): Promise<Encoded[]> =>
  Promise.all(formats.map(async format => ({ format, content: await encoders[format](source()).toBuffer() })));

/** Of logos mostly: flat colours and sharp edges, which lossless coding keeps, and in fewer bytes. */
async function transparently(source: () => Sharp): Promise<Encoded[]> {
  return [{ format: 'webp', content: await source().webp({ lossless: true }).toBuffer() }];
}

const hex = ({ r, g, b }: { r: number; g: number; b: number }): string =>
  `#${[r, g, b].map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
