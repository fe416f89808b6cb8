import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { count, id } from '../fields.js';

export const commentCounted = defineEvent({
  type: 'comment.counted',
  version: 1,
  description: 'The reactions and replies of a comment were counted. Coalesced: not every change is an event.',
  source: '/comments',
  key: comment => comment.id,
  sequence: 'counts',
  data: z.object({
    id: id('cmt'),
    version: z.int().min(1).meta({ description: 'of the counts, which do not move the comment' }),
    articleId: id('art'),
    reactions: z.object({ like: count, insightful: count, funny: count }),
    replies: count,
  }),
});
