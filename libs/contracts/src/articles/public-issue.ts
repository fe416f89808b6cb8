import { z } from 'zod';
import { id, slug, url, version } from '../fields.js';
import { publicImage } from './public-image.js';

/** An issue of the magazine. */
export const publicIssue = z.object({
  id: id('iss'),
  version,
  number: z.int().min(1),
  slug,
  title: z.string().min(1).max(200),
  date: z.iso.date(),
  cover: publicImage.optional(),
  contents: z.array(z.object({ section: z.string().min(1).max(100).optional(), articleId: id('art') })),
  pdf: z.object({ url, bytes: z.int().min(1) }).optional(),
});
export type PublicIssue = z.infer<typeof publicIssue>;
