import { z } from 'zod';
import { colour, id, url } from '../fields.js';

export const rendition = z.object({
  format: z.enum(['avif', 'webp', 'jpeg']),
  width: z.int().min(1),
  height: z.int().min(1),
  url: url.meta({ description: "On the paper's origin, immutable" }),
});

/** An image as a page shows it. */
export const publicImage = z.object({
  id: id('img'),
  alt: z.string().max(1_000),
  caption: z.string().max(2_000).optional(),
  credit: z.string().max(300).optional(),
  width: z.int().min(1),
  height: z.int().min(1),
  focalPoint: z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }),
  dominantColour: colour,
  renditions: z.array(rendition).min(1),
});
export type PublicImage = z.infer<typeof publicImage>;
