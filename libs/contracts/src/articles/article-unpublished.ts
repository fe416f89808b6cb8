import { defineEvent } from '../define-event.js';
import { z } from 'zod';
import { id, path, version } from '../fields.js';

export const articleUnpublished = defineEvent({
  type: 'article.unpublished',
  version: 1,
  description: 'An article is no longer visible; it may come back.',
  source: '/articles',
  key: article => article.id,
  data: z.object({ id: id('art'), version, path, previousPaths: z.array(path), reason: z.enum(['unpublished', 'killed', 'expired']) }),
});
