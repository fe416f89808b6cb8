import { z } from 'zod';
import { id, slug, version } from '../fields.js';
import { publicImage } from './public-image.js';

export const publicAuthor = z.object({
  id: id('aut'),
  version,
  slug,
  previousSlugs: z.array(slug),
  name: z.string().min(1).max(200),
  role: z.string().max(200).optional(),
  bio: z.string().max(5_000).optional(),
  photo: publicImage.optional(),
});
export type PublicAuthor = z.infer<typeof publicAuthor>;
