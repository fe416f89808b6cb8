import { z } from 'zod';
import { id, instant } from '../fields.js';

/** One thing that was shown once, on one page, to nobody in particular: no person, no address, no browser. */
export const recordedView = z.object({
  id: id('dec').meta({ description: 'of the decision: it is counted once under this id' }),
  version: z.literal(1).meta({ description: 'it happens once' }),
  at: instant,
  flightId: id('flt'),
  campaignId: id('cmp'),
  sponsorId: id('spn').optional().meta({ description: 'absent for the paper itself' }),
  creativeId: id('crv'),
  placementId: id('plc'),
  articleId: id('art').optional(),
  sectionId: id('sec').optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .meta({ description: 'ISO 3166-1 alpha-2, as the edge saw it' }),
  device: z.enum(['phone', 'tablet', 'desktop']).optional(),
});
export type RecordedView = z.infer<typeof recordedView>;

/** Days for which each single one is kept on its topic. */
export const viewRetention = { days: 35 } as const;
