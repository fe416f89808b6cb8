import { z } from 'zod';
import { count, id, instant, version } from '../fields.js';

/** The comments of one article, under the article's id. */
export const publicThread = z.object({
  id: id('art'),
  version,
  state: z.enum(['open', 'closed', 'hidden', 'off']).meta({ description: '`hidden`: readers see neither the form nor the comments' }),
  count: count.meta({ description: 'of the visible comments' }),
  lastActivityAt: instant.optional(),
  moderation: z.enum(['post', 'pre', 'pre-first']).meta({ description: 'in force, of whichever policy' }),
  guestsAllowed: z.boolean(),
  closesAt: instant.optional(),
});
export type PublicThread = z.infer<typeof publicThread>;
