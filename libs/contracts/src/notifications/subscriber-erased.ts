import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { id, instant, version } from '../fields.js';

export const subscriberErased = defineEvent({
  type: 'subscriber.erased',
  version: 1,
  description: 'A subscriber was forgotten: their addresses and subscriptions are gone.',
  source: '/notifications',
  key: subscriber => subscriber.id,
  visibility: 'restricted',
  data: z.object({ id: id('sbr'), version, erasedAt: instant }),
});
