import { z } from 'zod';
import { id, instant, version } from '../fields.js';

/** A creative on its way through review. */
export const restrictedCreative = z.object({
  id: id('crv'),
  version,
  sponsorId: id('spn').optional().meta({ description: 'absent for the paper itself' }),
  kind: z.enum(['image', 'logo', 'text', 'native', 'sponsored-article']),
  name: z.string().min(1).max(120),
  at: instant,
});
