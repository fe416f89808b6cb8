import { defineEvent } from '../define-event.js';
import { z } from 'zod';
import { id, path, version } from '../fields.js';

export const sectionDeleted = defineEvent({
  type: 'section.deleted',
  version: 1,
  description: 'A section is gone for good.',
  source: '/articles',
  key: section => section.id,
  data: z.object({ id: id('sec'), version, path }),
});
