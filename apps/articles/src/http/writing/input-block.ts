import { z } from 'zod';
import { video } from '../../domain/writing/article-content.js';
import { plainText } from '../../domain/writing/sanitise.js';

const id = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .optional()
  .meta({ description: 'Made where it is not given; kept, so that a block can be followed through revisions' });
const html = z
  .string()
  .min(1)
  .max(50_000)
  .meta({ description: 'Inline HTML; what is not of the small safe set is taken out: b i em strong a code br sup sub' });
const plain = (longest: number) => z.string().overwrite(plainText).max(longest);

/** A block of a body as it comes in. */
export const inputBlock = z.discriminatedUnion('type', [
  z.strictObject({ id, type: z.literal('text'), content: html }),
  z.strictObject({ id, type: z.literal('header'), level: z.union([z.literal(2), z.literal(3), z.literal(4)]), content: html }),
  z.strictObject({ id, type: z.literal('list'), style: z.enum(['ordered', 'unordered']), items: z.array(html).min(1).max(500) }),
  z.strictObject({ id, type: z.literal('quote'), content: html, citation: plain(300).optional() }),
  z.strictObject({
    id,
    type: z.literal('image'),
    imageId: z.string().regex(/^img_[0-9a-z]{1,40}$/),
    alt: plain(1_000).optional().meta({ description: "The image's own where it is not given" }),
    caption: plain(2_000).optional(),
  }),
  z.strictObject({ id, type: z.literal('video'), video }),
  z.strictObject({ id, type: z.literal('divider') }),
  z.strictObject({
    id,
    type: z.literal('embed'),
    url: z
      .url({ protocol: /^https$/ })
      .max(2_000)
      .meta({ description: 'Of a provider on the allow-list' }),
    title: plain(300).optional(),
  }),
  z.strictObject({
    id,
    type: z.literal('raw_html'),
    content: z.string().min(1).max(100_000).meta({ description: 'For editors with the right to it; made safe like everything' }),
  }),
]);

export const inputBody = z.array(inputBlock).max(1_000);
