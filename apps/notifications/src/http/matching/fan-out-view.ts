import { z } from 'zod';
import { occasionId } from '#contracts';
import type { Occasion } from '../../domain/matching/occasion.js';

const instant = z.iso.datetime();

const example = {
  id: 'article:art_01kb0c7h4zfyxs2m9q6t1v8w3e:first',
  kind: 'article-first',
  category: 'news',
  subject: 'art_01kb0c7h4zfyxs2m9q6t1v8w3e',
  eventId: '019a7f2e-5d1c-7a43-9b2f-0c6d8e1f4a55',
  headline: 'The tide table is a page shorter',
  at: '2026-11-28T06:00:00.000Z',
  state: 'fanning-out',
  topicKeys: ['tag:tide', 'section:sec_01kb0c7h4zfyxs2m9q6t1v8w3e', 'paper'],
  topic: 'paper',
  matched: 41_000,
  written: 39_874,
  startedAt: '2026-11-28T06:00:00.412Z',
} as const;

export const fanOutView = z
  .object({
    id: occasionId,
    kind: z.enum(['article-first', 'article-correction', 'comment-visible', 'report']),
    category: z.enum(['news', 'replies', 'reports']),
    subject: z.string().meta({ description: 'The article, comment or campaign' }),
    eventId: z.string().meta({ description: 'Of the event that told of it' }),
    headline: z.string().optional(),
    at: instant.meta({ description: 'When it happened' }),
    state: z.enum(['fanning-out', 'paused', 'cancelled', 'done']),
    topicKeys: z.array(z.string()),
    topic: z.string().optional().meta({ description: 'Of the topics the one that is looked at now; they are looked at in their order' }),
    matched: z.int().min(0).meta({ description: 'Subscriptions that were looked at' }),
    written: z.int().min(0).meta({ description: 'People who are told' }),
    startedAt: instant,
    endedAt: instant.optional(),
  })
  .meta({ example });

export const fanOutPage = z.object({ items: z.array(fanOutView), next: z.string().optional() }).meta({ example: { items: [example] } });

export function viewOfFanOut(occasion: Occasion): z.infer<typeof fanOutView> {
  const { content, cursor, topicKeys, at, startedAt, endedAt, id, kind, category, subject, eventId, state, matched, written } = occasion;
  return {
    id,
    kind,
    category,
    subject,
    eventId,
    state,
    matched,
    written,
    ...(typeof content['headline'] === 'string' && { headline: content['headline'] }),
    at: at.toISOString(),
    topicKeys: [...topicKeys],
    ...(cursor && { topic: cursor.topic }),
    startedAt: startedAt.toISOString(),
    ...(endedAt && { endedAt: endedAt.toISOString() }),
  };
}
