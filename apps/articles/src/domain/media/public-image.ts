import type { PublicImage } from '#contracts';
import type { Image } from './image.js';

/** A picture as everybody may have it: without who uploaded it, and without its rights. */
export function publicImage({ id, alt, caption, credit, width, height, focalPoint, dominantColour, renditions }: Image): PublicImage {
  return { id, alt, caption, credit, width, height, focalPoint: { ...focalPoint }, dominantColour, renditions: [...renditions] };
}
