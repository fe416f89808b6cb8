import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { id, instant, version } from '../fields.js';
import { channel } from './channel.js';
import { topicKey } from './topic-key.js';

export const subscriptionConfirmed = defineEvent({
  type: 'subscription.confirmed',
  version: 1,
  description: 'A reader has confirmed that they want to be told of something.',
  source: '/notifications',
  key: subscription => subscription.id,
  visibility: 'restricted',
  data: z.object({
    id: id('sub'),
    version,
    subscriberId: id('sbr'),
    topicKey,
    channel,
    frequency: z.enum(['immediate', 'hourly', 'daily', 'weekly']),
    confirmedAt: instant,
  }),
});
