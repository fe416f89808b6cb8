import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { id, instant, version } from '../fields.js';

export const commentRemoved = defineEvent({
  type: 'comment.removed',
  version: 1,
  description: 'A comment is gone. Its place in the thread stays where others have answered it.',
  source: '/comments',
  key: comment => comment.id,
  data: z.object({
    id: id('cmt'),
    version,
    articleId: id('art'),
    parentId: id('cmt').optional(),
    by: z.enum(['author', 'moderator', 'erasure', 'article']),
    createdAt: instant,
  }),
});
