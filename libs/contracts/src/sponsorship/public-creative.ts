import { z } from 'zod';
import { id, url } from '../fields.js';
import { sponsorPicture } from './public-sponsor.js';

const own = { id: id('crv'), link: url.optional().meta({ description: 'http or https; counted through another address' }) };
const words = { headline: z.string().min(1).max(90), text: z.string().min(1).max(240).optional() };

const pictures = z.array(sponsorPicture).max(12).meta({
  description:
    'Each shape in one or more sizes. In a box stands one of the shape nearest to it: the least that is sharp on the screen, else the largest',
});

/** Something that stands in a placement. Everything that it takes to draw it; nothing in it is code or markup. */
export const publicCreative = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('image'), ...own, alt: z.string().min(1).max(200), pictures: pictures.min(1) }),
  z.object({ kind: z.literal('logo'), ...own, alt: z.string().min(1).max(200), pictures: pictures.min(1) }),
  z.object({ kind: z.literal('text'), ...own, ...words, advertiser: z.string().min(1).max(60) }),
  z.object({
    kind: z.literal('native'),
    ...own,
    ...words,
    advertiser: z.string().min(1).max(60),
    alt: z.string().max(200).optional(),
    pictures,
  }),
  z.object({ kind: z.literal('sponsored-article'), ...own, articleId: id('art'), advertiser: z.string().min(1).max(60) }),
]);
export type PublicCreative = z.infer<typeof publicCreative>;
