import { z } from 'zod';
import { id, instant, personId, version } from '../fields.js';

export const commentStatus = z.enum(['held', 'visible', 'hidden', 'rejected', 'removed']);
export type CommentStatus = z.infer<typeof commentStatus>;

export const commentAuthor = z.object({
  id: personId,
  name: z.string().min(1).max(120).meta({ description: '60 code points at most' }),
  badge: z.enum(['staff']).optional(),
});

/** A comment as a page may show it. Who wrote it, to whom and what are there only while it is visible. */
export const publicComment = z.object({
  id: id('cmt'),
  version,
  articleId: id('art'),
  parentId: id('cmt').optional(),
  parentAuthorId: personId.optional().meta({ description: 'of the comment that this one answers' }),
  status: commentStatus,
  author: commentAuthor.optional(),
  body: z.string().min(1).max(10_000).optional().meta({ description: 'as it was written: limited Markdown; 5,000 code points' }),
  bodyHtml: z.string().max(60_000).optional().meta({ description: 'sanitised' }),
  featured: z.boolean(),
  pinned: z.boolean(),
  createdAt: instant,
  editedAt: instant.optional(),
  firstVisibleAt: instant.optional(),
});
export type PublicComment = z.infer<typeof publicComment>;
