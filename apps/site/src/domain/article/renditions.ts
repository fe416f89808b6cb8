import type { PublicImage } from '#contracts';
import { safeUrl } from '../text/safe-url.js';

type Rendition = PublicImage['renditions'][number];

const preference: readonly Rendition['format'][] = ['avif', 'webp'];

const byWidth = (image: PublicImage, format: Rendition['format']): Rendition[] =>
  image.renditions.filter(rendition => rendition.format === format && safeUrl(rendition.url)).toSorted((a, b) => a.width - b.width);

export const largestJpeg = (image: PublicImage): Rendition | undefined => byWidth(image, 'jpeg').at(-1);

export interface Sources {
  /** Modern formats, best first. */
  modern: readonly { type: string; srcset: string }[];
  /** What every browser shows, and the size from which it reserves the space. */
  fallback: { src: string; srcset: string; width: number; height: number };
}

/** What `picture` offers of an image; `undefined` where nothing is left that a browser could show. */
export function sourcesOf(image: PublicImage): Sources | undefined {
  const fallback = (['jpeg', 'webp', 'avif'] as const).map(format => byWidth(image, format)).find(renditions => renditions.length);
  const middle = fallback?.find(rendition => rendition.width >= 640) ?? fallback?.at(-1);
  const src = safeUrl(middle?.url);
  if (!fallback || !src) return undefined;
  return {
    modern: preference.map(format => ({ type: `image/${format}`, srcset: srcset(byWidth(image, format)) })).filter(source => source.srcset),
    fallback: { src, srcset: srcset(fallback), width: image.width, height: image.height },
  };
}

const srcset = (renditions: readonly Rendition[]): string => renditions.map(({ url, width }) => `${safeUrl(url)} ${width}w`).join(', ');

/** Focal point as a class, in steps of a tenth: a stylesheet can hold eleven by eleven positions, an element may not hold a style. */
export function focalClass({ focalPoint }: PublicImage): string {
  return `focus-x-${step(focalPoint.x)} focus-y-${step(focalPoint.y)}`;
}

const step = (share: number): number => Math.min(10, Math.max(0, Math.round(share * 10)));
