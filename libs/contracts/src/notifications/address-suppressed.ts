import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { instant, version } from '../fields.js';
import { addressHash } from './notice-ids.js';

export const addressSuppressed = defineEvent({
  type: 'address.suppressed',
  version: 1,
  description: 'Nothing more is sent to an address: it does not exist, its owner complained or left, or was erased.',
  source: '/notifications',
  key: address => address.id,
  visibility: 'restricted',
  data: z.object({
    id: addressHash,
    version,
    reason: z.enum(['hard-bounce', 'soft-bounce', 'complaint', 'unsubscribed', 'erased']),
    at: instant,
    until: instant.optional().meta({ description: 'absent where it is for good' }),
  }),
});
