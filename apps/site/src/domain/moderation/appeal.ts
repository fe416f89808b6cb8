import { z } from 'zod';

/** What somebody says against a decision. `decided`: it was looked at again, and what holds now is what is told; so is an outcome of tomorrow. */
export const appeal = z.object({
  text: z.string(),
  at: z.string(),
  answer: z.object({ outcome: z.enum(['decided', 'declined']).catch('decided'), at: z.string(), reason: z.string().optional() }).optional(),
});
export type Appeal = z.infer<typeof appeal>;

export const isOpen = (said: Appeal | undefined): boolean => said !== undefined && said.answer === undefined;
