import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { instant, personId, version } from '../fields.js';

export const userErased = defineEvent({
  type: 'user.erased',
  version: 1,
  description: 'A person asked to be forgotten: every service removes what it knows of them.',
  source: '/comments',
  key: person => person.id,
  sequence: 'erasures',
  visibility: 'restricted',
  data: z.object({ id: personId, version, erasedAt: instant }),
});
