import { z } from 'zod';
import { id, locale, version } from '../fields.js';
import { publicCreative } from './public-creative.js';

/** Where on which page: a page has one placement of each. */
export const placementSlot = z.enum(['section-top', 'section-list', 'article-top', 'article-body', 'article-foot']);
export type PlacementSlot = z.infer<typeof placementSlot>;

/** A box on a page, complete for a page that can ask nobody: its size, its label, and what stands in it when nothing else does. */
export const publicPlacement = z.object({
  id: id('plc'),
  version,
  name: z.string().min(1).max(80),
  slot: placementSlot,
  state: z.enum(['on', 'off']),
  sizes: z
    .array(z.object({ minViewport: z.int().min(0), width: z.int().min(1).max(2_000), height: z.int().min(1).max(2_000) }))
    .min(1)
    .max(6)
    .meta({ description: 'CSS pixels; the last whose `minViewport` fits is the box' }),
  labels: z
    .array(z.object({ locale, text: z.string().min(1).max(60) }))
    .min(1)
    .meta({ description: 'the disclosure; the first where none fits. It is always shown' }),
  house: publicCreative.optional(),
});
export type PublicPlacement = z.infer<typeof publicPlacement>;
