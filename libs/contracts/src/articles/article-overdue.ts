import { defineEvent } from '../define-event.js';
import { z } from 'zod';
import { id, instant, version } from '../fields.js';

export const articleOverdue = defineEvent({
  type: 'article.overdue',
  version: 1,
  description: 'The time has passed at which an article, or changes of it, were to be published, and readers do not see them.',
  source: '/articles',
  key: article => article.id,
  visibility: 'restricted',
  retention: { days: 90 },
  data: z.object({
    id: id('art'),
    version,
    of: z
      .enum(['article', 'working-copy'])
      .meta({ description: 'a working copy holds changes of an article that readers see without them' }),
    dueAt: instant,
    reason: z
      .string()
      .regex(/^[a-z][a-z-]{0,59}$/)
      .meta({ description: 'a code, as of the refusal that an editor would have met' }),
  }),
});
