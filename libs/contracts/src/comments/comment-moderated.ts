import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { publicComment } from './public-comment.js';

export const commentModerated = defineEvent({
  type: 'comment.moderated',
  version: 1,
  description: 'A comment became visible, was held, hidden or rejected, or came back; it has its text where readers may see it now.',
  source: '/comments',
  key: comment => comment.id,
  mentions: ['parentAuthorId'],
  data: publicComment.extend({
    decision: z.object({
      by: z.enum(['policy', 'moderator', 'reports']),
      reason: z.string().min(1).max(60).meta({ description: 'a code, such as `banned-words`' }),
    }),
  }),
});
