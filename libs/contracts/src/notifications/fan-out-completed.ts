import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { count, instant } from '../fields.js';
import { occasionId } from './notice-ids.js';

export const fanOutCompleted = defineEvent({
  type: 'fan-out.completed',
  version: 1,
  description: 'Everybody who wanted to know of something has a message on the way, or it was cancelled.',
  source: '/notifications',
  key: fanOut => fanOut.id,
  isOnce: true,
  visibility: 'restricted',
  retention: { days: 90 },
  data: z.object({
    id: occasionId,
    version: z.literal(1).meta({ description: 'it happens once' }),
    kind: z.enum(['article-first', 'article-correction', 'comment-visible', 'report']),
    outcome: z.enum(['done', 'cancelled']),
    matched: count.meta({ description: 'subscriptions that were looked at' }),
    written: count.meta({ description: 'people for whom a message was written' }),
    startedAt: instant,
    endedAt: instant,
  }),
});
