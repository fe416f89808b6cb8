import { z } from 'zod';
import type { Commenter } from '../domain/commenter.js';

export const standings = ['good', 'suspended', 'banned', 'shadow-banned'] as const;

export const standingAppeal = z.object({
  text: z.string(),
  at: z.date(),
  answer: z.object({ outcome: z.enum(['decided', 'declined']), at: z.date(), reason: z.string().optional() }).optional(),
});

export const standingView = z.object({
  id: z.string(),
  version: z.int().meta({ description: '0 of whom nothing was decided yet' }),
  standing: z.enum(standings),
  until: z.date().optional(),
  reason: z.string().optional(),
  trusted: z.boolean(),
  appeal: standingAppeal.optional(),
});
export type StandingView = z.infer<typeof standingView>;

/** All but the link that is theirs alone. */
export const standingViewOf = ({ noticeToken: _noticeToken, ...commenter }: Commenter): StandingView => commenter;
