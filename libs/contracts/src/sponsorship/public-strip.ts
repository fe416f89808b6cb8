import { z } from 'zod';
import { id, instant, path, version } from '../fields.js';
import { sponsorLogo } from './public-sponsor.js';

export const sponsorTier = z.enum(['title', 'associate', 'supporter']);
export type SponsorTier = z.infer<typeof sponsorTier>;

export const tierOrder = z.enum(['fixed', 'alphabetical', 'equal-exposure']).meta({
  description: [
    'Of the entries of a tier that stand at an instant (`startsAt` ≤ instant < `endsAt`).',
    '`fixed`: by `position`, then by `id`.',
    '`alphabetical`: by `name` at the primary level of the Unicode collation (UTS #10: neither case nor accents), then by `id`.',
    '`equal-exposure`: as `fixed`, then rotated left by `day mod n`, where `n` is how many they are and `day` is the number of whole days',
    "from 1970-01-01 to the calendar date of the instant in the paper's time zone (1970-01-02 is day 1): with three entries, on a day",
    'whose number leaves the remainder 1, the second stands first and the first stands last',
  ].join(' '),
});
export type TierOrder = z.infer<typeof tierOrder>;

export const stripEntry = z.object({
  id: z.string().min(1).max(60).meta({ description: 'within its strip' }),
  sponsorId: id('spn'),
  name: z.string().min(1).max(120),
  logo: sponsorLogo.optional(),
  tier: sponsorTier,
  position: z.int().min(0),
  startsAt: instant,
  endsAt: instant.optional().meta({ description: 'not included' }),
  clickPath: path.max(1_000).meta({ description: 'within the service that owns strips; leads to the sponsor, and is counted' }),
});

/** The sponsors that stand together on every page, or on those of a section: everything that it takes to draw them at any time. */
export const publicStrip = z.object({
  id: id('stp'),
  version,
  sectionId: id('sec').optional().meta({ description: 'of its pages alone; without it, of all that have no strip of their own' }),
  state: z.enum(['on', 'off']),
  label: z.string().min(1).max(80).meta({ description: 'said before the sponsors' }),
  tiers: z
    .array(z.object({ tier: sponsorTier, label: z.string().min(1).max(80).optional(), order: tierOrder }))
    .max(3)
    .meta({ description: 'in this order' }),
  entries: z.array(stripEntry).max(100),
});
export type PublicStrip = z.infer<typeof publicStrip>;
