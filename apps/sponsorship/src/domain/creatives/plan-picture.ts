import type { CreativeKind } from './creative.js';
import { PictureRefusedError } from './errors.js';
import { type Box, sameShape, type Shape } from './picture-shape.js';

/** How an upload becomes what a page shows. */
export interface PicturePlan {
  /** In pixels; of each one picture is made. */
  readonly widths: readonly number[];
  /** What shows through where it is transparent. */
  readonly background: 'white' | 'page';
}

export interface PictureUpload extends Shape {
  readonly isAnimated: boolean;
}

const largestSide = 4_000;
/** Of a screen that is sharper than most; what has more would be thrown away. */
const sharpest = 4;
const logo = { least: 32, width: 480, widest: 12, highest: 2 } as const;
const card = { least: 200, width: 600, widest: 3, highest: 3 } as const;

/** Refuses what no placement could show as it is. */
export function planPicture(kind: CreativeKind, upload: PictureUpload, boxes: readonly Box[]): PicturePlan {
  if (upload.isAnimated) throw new PictureRefusedError('The picture moves; only still ones are taken, for they stand beside what is read');
  if (Math.max(upload.width, upload.height) > largestSide)
    throw new PictureRefusedError(`The picture has ${said(upload)} pixels; ${largestSide} on a side are the most`);
  switch (kind) {
    case 'image':
      return { widths: widthsInBoxes(upload, boxes), background: 'white' };
    case 'logo':
      return { widths: widthsWithin(upload, logo, 1), background: 'page' };
    case 'native':
      return { widths: widthsWithin(upload, card, 2), background: 'white' };
    case 'text':
    case 'sponsored-article':
      break;
  }
  throw new PictureRefusedError(`A creative of the kind ${kind} has no pictures`);
}

function widthsInBoxes(upload: Shape, boxes: readonly Box[]): number[] {
  const fitting = boxes.filter(box => sameShape(upload, box) && upload.width >= box.width && upload.width <= sharpest * box.width);
  if (fitting.length === 0) {
    const taken = [...new Set(boxes.map(said))];
    const offer = taken.length > 0 ? `they take ${taken.join(', ')}, or up to ${sharpest} times as much` : 'there is none yet';
    throw new PictureRefusedError(`No placement takes a picture of ${said(upload)} pixels: ${offer}`);
  }
  return ascending(fitting.flatMap(({ width }) => [width, Math.min(upload.width, 2 * width)]));
}

interface Bounds {
  readonly least: number;
  readonly width: number;
  /** Times its height. */
  readonly widest: number;
  /** Times its width. */
  readonly highest: number;
}

function widthsWithin(upload: Shape, { least, width: most, widest, highest }: Bounds, densities: 1 | 2): number[] {
  const { width, height } = upload;
  if (Math.max(width, height) < least)
    throw new PictureRefusedError(`The picture has ${said(upload)} pixels; ${least} on a side are the least`);
  if (width > widest * height || height > highest * width)
    throw new PictureRefusedError(
      `The picture is at most ${widest} times as wide as it is high, and ${highest} times as high as it is wide`,
    );
  return ascending([Math.min(width, most), Math.min(width, densities * most)]);
}

const ascending = (widths: readonly number[]): number[] => [...new Set(widths)].toSorted((one, other) => one - other);
const said = ({ width, height }: Shape): string => `${width} × ${height}`;
