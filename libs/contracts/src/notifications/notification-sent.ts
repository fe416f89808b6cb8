import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { id, instant } from '../fields.js';
import { channel } from './channel.js';
import { deliveryId, occasionId, sentRetention } from './notice-ids.js';

export const notificationSent = defineEvent({
  type: 'notification.sent',
  version: 1,
  description: 'A message was handed over to the channel that takes it to its reader.',
  source: '/notifications',
  key: notification => notification.id,
  isOnce: true,
  visibility: 'restricted',
  retention: sentRetention,
  data: z.object({
    id: deliveryId,
    version: z.literal(1).meta({ description: 'it happens once' }),
    subscriberId: id('sbr'),
    occasionId: occasionId.optional().meta({ description: 'absent where several are told of at once' }),
    channel,
    sentAt: instant,
  }),
});
