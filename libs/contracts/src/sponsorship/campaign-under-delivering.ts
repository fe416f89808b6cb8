import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { delivery, noticeRetention } from './restricted-campaign.js';

export const campaignUnderDelivering = defineEvent({
  type: 'campaign.under-delivering',
  version: 1,
  description: 'A flight has fallen behind its pace, or has caught up again.',
  source: '/sponsorship',
  key: notice => notice.flightId,
  sequence: 'notices',
  visibility: 'restricted',
  retention: noticeRetention,
  data: z.object({
    version: z.int().min(1).meta({ description: 'of these notices, which do not move the flight' }),
    expected: z.int().min(0).meta({ description: 'by now, at the pace that was booked' }),
    isBehind: z.boolean(),
    ...delivery,
  }),
});
