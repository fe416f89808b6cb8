import type { PublicImage } from '#contracts';
import { ImageEditRefusedError } from '../aggregate-errors.js';
import type { Person } from '../publication/standing.js';

/** A picture with its renditions, which are all that is kept of an upload. */
export interface Image {
  readonly id: string;
  readonly version: number;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly rights?: { readonly holder: string; readonly expiresAt?: string | undefined } | undefined;
  readonly width: number;
  readonly height: number;
  readonly focalPoint: { readonly x: number; readonly y: number };
  readonly dominantColour: string;
  readonly renditions: PublicImage['renditions'];
  readonly uploadedBy: string;
  readonly createdAt: Date;
}

/** What a person says of a picture; the rest is measured. */
export type ImageWords = Pick<Image, 'alt' | 'caption' | 'credit' | 'rights'> & { readonly focalPoint?: Image['focalPoint'] | undefined };

/** A writer's own picture is theirs to describe until readers see it; then, and of other people's, an editor decides. */
export function editImage(before: Image, { focalPoint, ...words }: Partial<ImageWords>, { id, roles }: Person, isShown: boolean): Image {
  if (!roles.includes('editor') && !roles.includes('chief')) {
    if (before.uploadedBy !== id) throw new ImageEditRefusedError('Another person uploaded this image');
    if (isShown) throw new ImageEditRefusedError('A published article shows this image');
  }
  return { ...before, ...words, ...(focalPoint && { focalPoint }), version: before.version + 1 };
}

/** Widths in pixels that pages choose from; a picture is never made larger than it is. */
export const renditionWidths = [320, 640, 960, 1440, 1920] as const;

export function widthsFor(width: number): number[] {
  const smaller = renditionWidths.filter(candidate => candidate < width);
  return [...smaller, Math.min(width, renditionWidths.at(-1) ?? width)];
}
