import { z } from 'zod';
import { colour, id, path, slug, version } from '../fields.js';

export const publicSection = z.object({
  id: id('sec'),
  version,
  slug,
  name: z.string().min(1).max(100),
  path,
  previousPaths: z.array(path),
  parentId: id('sec').optional(),
  ancestorIds: z.array(id('sec')),
  order: z.int(),
  accent: colour,
  description: z.string().max(500).optional(),
});
export type PublicSection = z.infer<typeof publicSection>;
