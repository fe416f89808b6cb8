import { z } from 'zod';
import { deliveryId, occasionId } from '#contracts';
import { pageQuery } from '#persistence';

const state = z.enum(['open', 'waiting', 'claimed', 'sent', 'failed', 'cancelled', 'suppressed', 'parked']);

export const deliveryParam = z.strictObject({ id: deliveryId });

export const deliveriesQuery = z
  .strictObject({
    state: state.optional(),
    subscriberId: z
      .string()
      .regex(/^sbr_[0-9a-z]{1,40}$/)
      .optional(),
    occasionId: occasionId.optional(),
    ...pageQuery,
  })
  .refine(({ state: one, subscriberId }) => one !== undefined || subscriberId !== undefined, {
    path: ['state'],
    message: 'a state, or the id of a subscriber',
  });

export const replayBody = z
  .strictObject({
    reason: z
      .string()
      .max(60)
      .regex(/^[a-z0-9-]+$/)
      .optional()
      .meta({ description: 'Only those that were given up for it' }),
  })
  .default({})
  .meta({ example: { reason: 'message-refused' } });

export const nothing = z.strictObject({}).default({}).meta({ example: {} });

export const deliveryView = z
  .object({
    id: z.string(),
    kind: z.enum(['single', 'digest', 'replies']),
    subscriberId: z.string(),
    occasionId: z.string().optional(),
    template: z.string(),
    category: z.enum(['news', 'replies', 'reports', 'service']),
    state,
    gathered: z.int().optional().meta({ description: 'How many things it tells of, of one that gathers' }),
    dueAt: z.date(),
    nextTryAt: z.date(),
    promisedAt: z.date().meta({ description: 'Until when it has to be sent' }),
    attempts: z.int(),
    failures: z.int().optional().meta({ description: 'How often it was given up' }),
    messageId: z.string().optional(),
    sentAt: z.date().optional(),
    answer: z.string().optional().meta({ description: 'What the mail server said last, without any address' }),
    reason: z.string().optional(),
    log: z.array(z.object({ at: z.date(), what: z.string() })),
  })
  .meta({
    example: {
      id: 'dlv:article:art_01kb0c5q2tfx5r9v4w8d3m6n7p:first~sbr_01kb0c8a2tfm9w6x4v1n7q3r5d:mail',
      kind: 'single',
      subscriberId: 'sbr_01kb0c8a2tfm9w6x4v1n7q3r5d',
      occasionId: 'article:art_01kb0c5q2tfx5r9v4w8d3m6n7p:first',
      template: 'article-first',
      category: 'news',
      state: 'parked',
      dueAt: '2029-11-02T09:30:00.000Z',
      nextTryAt: '2029-11-02T09:30:00.000Z',
      promisedAt: '2029-11-02T09:35:00.000Z',
      attempts: 1,
      failures: 1,
      answer: '554 5.7.1 Message not taken',
      reason: 'message-refused',
      log: [{ at: '2029-11-02T09:30:01.000Z', what: 'parked: message-refused: 554 5.7.1 Message not taken' }],
    },
  });

export const deliveryPage = z.object({ items: z.array(deliveryView), next: z.string().optional() });
export const replayed = z.object({ id: z.string() });
export const allReplayed = z.object({
  replayed: z.int(),
  hasMore: z.boolean().meta({ description: 'There may be more than one request takes; ask again' }),
});
