import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { id, instant, version } from '../fields.js';
import { channel } from './channel.js';
import { topicKey } from './topic-key.js';

export const subscriptionEnded = defineEvent({
  type: 'subscription.ended',
  version: 1,
  description: 'A reader is told of something no longer: they left, their address takes no mail, or they were erased.',
  source: '/notifications',
  key: subscription => subscription.id,
  visibility: 'restricted',
  data: z.object({
    id: id('sub'),
    version,
    subscriberId: id('sbr'),
    topicKey,
    channel,
    endedAt: instant,
    endedBy: z.enum(['reader', 'staff', 'bounce', 'complaint', 'erasure']),
  }),
});
