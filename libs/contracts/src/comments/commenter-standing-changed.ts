import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { instant, personId, version } from '../fields.js';

export const commenterStandingChanged = defineEvent({
  type: 'commenter.standing-changed',
  version: 1,
  description: 'What a commenter may do was changed: trusted, suspended, banned, or in good standing again.',
  source: '/comments',
  key: commenter => commenter.id,
  visibility: 'restricted',
  data: z.object({
    id: personId,
    version,
    standing: z.enum(['good', 'suspended', 'banned', 'shadow-banned']),
    until: instant.optional(),
    trusted: z.boolean(),
  }),
});
