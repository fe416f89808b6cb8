import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { restrictedCreative } from './restricted-creative.js';

export const creativeRejected = defineEvent({
  type: 'creative.rejected',
  version: 1,
  description: 'A creative did not pass its review, or may no longer be shown.',
  source: '/sponsorship',
  key: creative => creative.id,
  visibility: 'restricted',
  data: restrictedCreative.extend({ reason: z.string().min(1).max(500) }),
});
