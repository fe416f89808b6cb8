import { z } from 'zod';
import type { Notice } from '../../domain/comments/notice.js';
import type { OwnComment } from '../../domain/comments/own-comment.js';
import { noticePath } from './notice-path.js';

const text = z.string();
const ownComment = z.object({
  id: text,
  version: z.int(),
  status: z.enum(['held', 'visible', 'hidden', 'rejected', 'removed']),
  body: text.optional(),
  bodyHtml: text.optional(),
  createdAt: text,
  editedAt: text.optional(),
  reason: text.optional(),
  noticeUrl: text.optional().transform(noticePath),
  pending: z.object({ body: text }).optional(),
  editableUntil: text.optional(),
});
const ownComments = z.object({ items: z.array(ownComment), next: text.optional() });
const appealAnswer = z.object({ outcome: z.enum(['decided', 'declined']).catch('decided'), at: text, reason: text.optional() });
const notice = z.object({
  about: z.enum(['comment', 'person']),
  articleId: text.optional(),
  status: text,
  body: text.optional(),
  reason: text.optional(),
  decidedBy: z.enum(['policy', 'moderator', 'reports']).optional(),
  until: text.optional(),
  mayAppeal: z.boolean(),
  appeal: z.object({ text, at: text, answer: appealAnswer.optional() }).optional(),
});
const receipt = z.object({ receipt: text });

/** What the comments service answers to a person about what is theirs, as far as the pages show it. */
export const readOwnComment = (body: unknown): OwnComment => ownComment.parse(body);
export const readOwnComments = (body: unknown): { items: OwnComment[]; next?: string | undefined } => ownComments.parse(body);
export const readNotice = (body: unknown): Notice => notice.parse(body);
export const readReceipt = (body: unknown): string => receipt.parse(body).receipt;
