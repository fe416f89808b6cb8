import { z } from 'zod';

/** What one reader says against a comment; who they are only where the law asks them to say so (Regulation (EU) 2022/2065, Article 16). */
const report = z.object({
  receipt: z.string(),
  reason: z.string(),
  text: z.string().optional(),
  name: z.string().optional(),
  email: z.string().optional(),
  at: z.string(),
});
export type Report = z.infer<typeof report>;

export const reportList = z.object({ items: z.array(report) });
