import { z } from 'zod';
import { url } from '../fields.js';
import { publicImage } from './public-image.js';
import { publicVideo } from './public-video.js';

const blockId = z.string().min(1).max(64);
const html = z.string().max(50_000).meta({ description: 'Inline HTML of the small safe set: b i em strong a code br sup sub' });

/** A piece of an article's body; the names are those of the Arc ANS model. */
export const block = z.discriminatedUnion('type', [
  z.object({ id: blockId, type: z.literal('text'), content: html }),
  z.object({ id: blockId, type: z.literal('header'), level: z.union([z.literal(2), z.literal(3), z.literal(4)]), content: html }),
  z.object({ id: blockId, type: z.literal('list'), style: z.enum(['ordered', 'unordered']), items: z.array(html).min(1) }),
  z.object({ id: blockId, type: z.literal('quote'), content: html, citation: z.string().max(300).optional() }),
  z.object({ id: blockId, type: z.literal('image'), image: publicImage }),
  z.object({ id: blockId, type: z.literal('video'), video: publicVideo }),
  z.object({ id: blockId, type: z.literal('divider') }),
  z.object({ id: blockId, type: z.literal('embed'), provider: z.string().min(1).max(100), url, title: z.string().max(300).optional() }),
  z.object({ id: blockId, type: z.literal('raw_html'), content: z.string().max(100_000) }),
]);
export type Block = z.infer<typeof block>;
