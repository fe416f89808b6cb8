import { z } from 'zod';
import type { Commenter } from '../../domain/commenter.js';
import { appealView } from './appeal-view.js';

export const standings = ['good', 'suspended', 'banned', 'shadow-banned'] as const;

export const standingView = z.object({
  id: z.string(),
  version: z.int().meta({ description: '0 of whom nothing was decided yet' }),
  standing: z.enum(standings),
  until: z.date().optional(),
  reason: z.string().optional(),
  trusted: z.boolean(),
  appeal: appealView.optional(),
});
export type StandingView = z.infer<typeof standingView>;

/** All but the link that is theirs alone. */
export const standingViewOf = ({ noticeToken: _noticeToken, ...commenter }: Commenter): StandingView => commenter;
