import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { id, instant } from '../fields.js';
import { channel } from './channel.js';
import { deliveryId, occasionId, sentRetention } from './notice-ids.js';

export const notificationFailed = defineEvent({
  type: 'notification.failed',
  version: 1,
  description: 'A message will not reach its reader, unless somebody sends it again.',
  source: '/notifications',
  key: notification => notification.id,
  sequence: 'failures',
  visibility: 'restricted',
  retention: sentRetention,
  data: z.object({
    id: deliveryId,
    version: z.int().min(1).meta({ description: 'of the failures: what is sent again may fail again' }),
    subscriberId: id('sbr'),
    occasionId: occasionId.optional().meta({ description: 'absent where several are told of at once' }),
    channel,
    reason: z
      .string()
      .max(60)
      .regex(/^[a-z]+(?:-[a-z0-9]+)*$/)
      .meta({ description: 'as a word: `address-refused`, `message-refused`, `given-up`; others may be added' }),
    failedAt: instant,
  }),
});
