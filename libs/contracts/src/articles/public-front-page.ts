import { z } from 'zod';
import { id, version } from '../fields.js';
import { publicImage } from './public-image.js';

/** The curated front page; where it is silent, the newest articles fill in. */
export const publicFrontPage = z.object({
  id: z.literal('front-page'),
  version,
  slots: z.array(
    z.object({
      area: z.enum(['lead', 'secondary', 'rail', 'band']),
      articleId: id('art'),
      headline: z.string().min(1).max(200).optional(),
      kicker: z.string().min(1).max(80).optional(),
      image: publicImage.optional(),
    }),
  ),
});
export type PublicFrontPage = z.infer<typeof publicFrontPage>;
