import { z } from 'zod';

/** What somebody says against what was decided, and what came of it. */
export const appealView = z.object({
  text: z.string(),
  at: z.date(),
  answer: z
    .object({ outcome: z.enum(['decided', 'declined']), at: z.date(), reason: z.string().optional() })
    .optional()
    .meta({ description: '`decided`: it was looked at again, and what holds now is the answer. Absent while nobody has answered' }),
});
