import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { count, id } from '../fields.js';

export const commentReported = defineEvent({
  type: 'comment.reported',
  version: 1,
  description: 'Readers have reported a comment: how many, by reason, and not who.',
  source: '/comments',
  key: report => report.id,
  sequence: 'reports',
  visibility: 'restricted',
  data: z.object({
    id: id('cmt'),
    version: z.int().min(1).meta({ description: 'of the reports, which do not move the comment' }),
    articleId: id('art'),
    reports: z.object({ offensive: count, abusive: count, spam: count, 'off-topic': count, illegal: count }),
  }),
});
