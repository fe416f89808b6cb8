import { z } from 'zod';
import type { InboxItem } from '../../domain/inbox-item.js';

const text = z.string().optional().catch(undefined);
/** One slash, and no other host behind it. */
const path = z
  .string()
  .regex(/^\/(?![/\\])/)
  .optional()
  .catch(undefined);
const correction = z.object({ text: z.string() }).optional().catch(undefined);

const item = z.object({
  id: z.string(),
  kind: z.string(),
  createdAt: z.string(),
  readAt: text,
  archivedAt: text,
  amended: z.enum(['unpublished', 'corrected']).optional().catch(undefined),
  content: z.object({ headline: text, path, standfirst: text, by: text, excerpt: text, correction, summary: text }),
});
const page = z.object({ items: z.array(item), next: text });
const count = z.object({ unread: z.int(), version: z.int() });

/** What the notifications service answers to who is signed in, as far as the page shows it. */
export const readInboxPage = (body: unknown): { items: InboxItem[]; next?: string | undefined } => page.parse(body);
export const readInboxCount = (body: unknown): { unread: number; version: number } => count.parse(body);
