import { z } from 'zod';
import type { ToldItem } from '../../queries/inbox/read-inbox.js';

const text = z.string().optional();

/** Of what is told: what readers may see of it, and nothing that only decides who is told. */
const toldContent = z.object({
  headline: text,
  path: text,
  kicker: text,
  standfirst: text,
  by: text,
  excerpt: text,
  correction: z.object({ kind: z.string(), text: z.string() }).optional(),
  period: text,
  summary: text,
});

export const inboxItemView = z.object({
  id: z.string(),
  kind: z.string().meta({ description: '`article-first`, `article-correction`, `comment-visible`, `report`; more may come' }),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().optional(),
  archivedAt: z.iso.datetime().optional(),
  amended: z
    .enum(['unpublished', 'corrected'])
    .optional()
    .meta({ description: 'What has become since of what was told; of what is no longer there, the content is not either' }),
  content: toldContent,
});

export type InboxItemView = z.infer<typeof inboxItemView>;

export const inboxCountView = z.object({
  unread: z.int(),
  version: z.int().meta({ description: 'Of two counts, the one of the higher version is true' }),
});

export function inboxItemViewOf({ item, occasion }: ToldItem): InboxItemView {
  const { id, createdAt, readAt, archivedAt, amended } = item;
  const isGone = amended === 'unpublished' || occasion === undefined;
  return {
    id,
    kind: occasion?.kind ?? 'gone',
    createdAt: createdAt.toISOString(),
    ...(readAt && { readAt: readAt.toISOString() }),
    ...(archivedAt && { archivedAt: archivedAt.toISOString() }),
    ...(isGone ? { amended: 'unpublished' } : amended && { amended }),
    content: isGone ? {} : toldContent.parse(occasion.content),
  };
}
