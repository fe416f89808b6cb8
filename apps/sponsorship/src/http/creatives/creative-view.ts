import { z } from 'zod';
import { sponsorPicture } from '#contracts';
import { pageQuery } from '#persistence';
import { idOf } from '../fields.js';

const words = { headline: z.string(), text: z.string().optional(), advertiser: z.string() };
const pictures = z.array(sponsorPicture);
const state = z.enum(['draft', 'submitted', 'approved', 'rejected']).meta({ description: 'Readers see approved ones alone' });

const content = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('image'), alt: z.string(), pictures }),
  z.object({ kind: z.literal('logo'), alt: z.string(), pictures }),
  z.object({ kind: z.literal('text'), ...words }),
  z.object({ kind: z.literal('native'), ...words, alt: z.string().optional(), pictures }),
  z.object({ kind: z.literal('sponsored-article'), articleId: z.string(), advertiser: z.string() }),
]);

export const creativeView = z
  .object({
    id: z.string(),
    version: z.int(),
    sponsorId: z.string().optional(),
    name: z.string(),
    state,
    reason: z.string().optional().meta({ description: 'Why it was rejected' }),
    political: z.boolean(),
    content,
    link: z.string().optional(),
    review: z
      .object({ submittedBy: z.string().optional(), writtenBy: z.array(z.string()) })
      .meta({ description: 'Who may not approve it' }),
  })
  .meta({
    example: {
      id: 'crv_01kb0c8p4wg0zt3n5q7s9v1x2y',
      version: 3,
      sponsorId: 'spn_01kb0c5q2tfx5r9v4w8d3m6n7p',
      name: 'Oats in the morning',
      state: 'submitted',
      political: false,
      content: { kind: 'text', headline: 'A bowl before the tide', advertiser: 'Haverleigh Oats' },
      link: 'https://haverleigh-oats.example/morning',
      review: { submittedBy: 'usr_qk3vbn5tw7x2ycd4e6fghj8k9m', writtenBy: ['usr_qk3vbn5tw7x2ycd4e6fghj8k9m'] },
    },
  });

export const creativePage = z.object({ items: z.array(creativeView), next: z.string().optional() });

export const creativeQuery = z.strictObject({ sponsorId: idOf('spn').optional(), state: state.optional(), ...pageQuery });

export const proofLink = z
  .object({ path: z.string().meta({ description: 'Within this service' }), expiresAt: z.date() })
  .meta({ example: { path: '/proofs/kid.crv_01kb0c8p4wg0zt3n5q7s9v1x2y..mi3x5c00.mac', expiresAt: '2029-11-09T09:30:00.000Z' } });
