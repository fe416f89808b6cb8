import { z } from 'zod';
import { commentStatus } from '#contracts';
import { appeal } from './appeal.js';

const finding = z.object({ reason: z.string(), spans: z.array(z.object({ start: z.int(), end: z.int() })) });

/** A comment as its owner tells it to moderators. What is not read here is not shown; times are RFC 3339. */
export const moderatedComment = z.object({
  id: z.string(),
  version: z.int(),
  articleId: z.string(),
  parentId: z.string().optional(),
  status: commentStatus,
  author: z.object({ id: z.string(), name: z.string(), badge: z.string().optional() }),
  body: z.string(),
  bodyHtml: z.string(),
  shadowed: z.boolean(),
  featured: z.boolean(),
  pinned: z.boolean(),
  createdAt: z.string(),
  editedAt: z.string().optional(),
  finding: finding.optional(),
  /** An edit that waits while readers see the text before it. */
  pending: finding.extend({ body: z.string(), at: z.string() }).optional(),
  appeal: appeal.optional(),
  removedBy: z.string().optional(),
  reports: z.record(z.string(), z.int()).optional(),
  openReports: z.int().optional(),
});
export type ModeratedComment = z.infer<typeof moderatedComment>;

export const commentPage = z.object({ items: z.array(moderatedComment), next: z.string().optional() });
export type CommentPage = z.infer<typeof commentPage>;

/** How many wait, by queue; of a queue that nobody counts, nothing. */
export const waiting = z.object({ held: z.int(), reported: z.int(), appeals: z.int().optional() });
export type Waiting = Partial<z.infer<typeof waiting>>;

/** What came of one decision about many; `version` is the one that it made. */
export const bulkReport = z.object({
  done: z.array(z.object({ id: z.string(), version: z.int() })),
  failed: z.array(z.object({ id: z.string(), reason: z.string() })),
});
export type BulkReport = z.infer<typeof bulkReport>;
