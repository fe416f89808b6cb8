import { z } from 'zod';
import { locale, url } from '../fields.js';
import { publicImage } from './public-image.js';

export const publicVideo = z.object({
  sources: z.array(z.object({ url, type: z.enum(['video/mp4', 'application/vnd.apple.mpegurl']) })).min(1),
  poster: publicImage.optional(),
  durationSeconds: z.int().min(1),
  captions: z.array(z.object({ locale, label: z.string().min(1).max(100), url })),
  transcript: z.string().max(200_000).optional(),
});
export type PublicVideo = z.infer<typeof publicVideo>;
