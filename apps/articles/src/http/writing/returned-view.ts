import { z } from 'zod';

export const returnedView = z
  .object({ why: z.string().optional(), by: z.string().meta({ description: 'usr_…' }), at: z.date() })
  .optional()
  .meta({ description: 'Why it came back to its writer; until it is submitted again' });
