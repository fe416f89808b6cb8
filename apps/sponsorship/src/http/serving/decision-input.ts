import { z } from 'zod';
import { publicCreative, flightState, flightTier } from '#contracts';
import { rules } from '../../domain/serving/rule.js';

const idOf = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{1,40}$`));
const slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

export const decisionInput = z
  .strictObject({
    placements: z
      .array(z.strictObject({ id: idOf('plc'), count: z.int().min(1).max(4).default(1) }))
      .min(1)
      .max(16)
      .meta({ description: 'The boxes of the page, from the first to the last' }),
    page: z.strictObject({
      articleId: idOf('art').optional(),
      sectionId: idOf('sec').optional().meta({ description: 'Of a page that is no article' }),
      tags: z.array(slug).max(50).default([]).meta({ description: 'Of a page that is no article' }),
      locale: z
        .string()
        .max(35)
        .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/),
    }),
    reader: z.strictObject({
      consent: z.boolean().meta({ description: 'To a few lines on their own device about what they were shown' }),
      capsule: z
        .string()
        .max(8_192)
        .optional()
        .meta({ description: 'As the last page was answered with it; one that is not whole is as none' }),
      device: z.enum(['phone', 'tablet', 'desktop']).optional().meta({ description: 'Without it, what the browser says of itself' }),
    }),
  })
  .meta({
    example: {
      placements: [{ id: 'plc_articlefoot' }],
      page: { articleId: 'art_01', locale: 'en-GB' },
      reader: { consent: false },
    },
  });

/** `1` as in an address. */
export const decisionQuery = z.strictObject({
  explain: z.literal('1').optional().meta({ description: 'For ad managers: every flight, and the first rule that excluded it' }),
});

const filledPlacement = z.object({
  id: z.string(),
  kind: z.enum(['flight', 'house', 'none']),
  label: z.string().optional().meta({ description: 'The disclosure; it is always shown' }),
  creative: publicCreative.optional(),
  impression: z.string().optional().meta({ description: 'Path within this service; to be asked when the creative begins to render' }),
  click: z.string().optional().meta({ description: 'Path within this service; leads to where the creative links' }),
});
export const decidedPage = z.object({ placements: z.array(filledPlacement), capsule: z.string().optional() });

const verdict = z.object({
  flightId: z.string(),
  name: z.string(),
  tier: flightTier,
  state: flightState,
  outcome: z.enum([...rules, 'shown']).meta({ description: 'The first rule that excluded it' }),
});
export const explainedPage = z.object({
  page: z
    .object({
      article: z.enum(['known', 'unknown', 'none']),
      sectionIds: z.array(z.string()),
      tags: z.array(z.string()),
      locale: z.string(),
      country: z.string().optional(),
      device: z.string().optional(),
      weekday: z.int(),
      time: z.string(),
    })
    .meta({ description: 'As it was understood; the times are of the paper' }),
  placements: z.array(z.object({ id: z.string(), flights: z.array(verdict) })),
});
