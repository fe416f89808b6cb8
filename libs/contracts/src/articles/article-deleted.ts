import { defineEvent } from '../define-event.js';
import { z } from 'zod';
import { id, path, version } from '../fields.js';

export const articleDeleted = defineEvent({
  type: 'article.deleted',
  version: 1,
  description: 'An article is gone for good.',
  source: '/articles',
  key: article => article.id,
  data: z.object({ id: id('art'), version, path, previousPaths: z.array(path) }),
});
