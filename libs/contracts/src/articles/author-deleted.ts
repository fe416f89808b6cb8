import { defineEvent } from '../define-event.js';
import { z } from 'zod';
import { id, slug, version } from '../fields.js';

export const authorDeleted = defineEvent({
  type: 'author.deleted',
  version: 1,
  description: 'An author is gone for good.',
  source: '/articles',
  key: author => author.id,
  data: z.object({ id: id('aut'), version, slug }),
});
