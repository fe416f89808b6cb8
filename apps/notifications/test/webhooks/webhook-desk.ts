import { eventually, type Isolated, type Json, made } from '#testing';
import { type NoticeDesk, openNoticeDesk } from '../notice-desk.js';
import type { Receiver } from './receiver.js';

export const webhookSettings = { WEBHOOK_LOOPBACK: 'allowed', WEBHOOK_TIMEOUT_MS: '1000', WEBHOOK_KEY: 'w'.repeat(32) };

/** The notifications service, which sends to receivers on this machine. */
export type WebhookDesk = NoticeDesk & {
  readonly endpoint: (receiver: Pick<Receiver, 'url'>, ...eventTypes: string[]) => Promise<Json>;
  readonly log: (endpointId: string) => Promise<Json[]>;
  /** Whatever waits for its next attempt is due at once. */
  readonly passTime: () => Promise<void>;
  /** Events of one moment, which can be told again. */
  readonly keeps: (time: Date, ids: readonly string[]) => Promise<void>;
};

export async function openWebhookDesk(name: string, place?: Isolated): Promise<WebhookDesk> {
  const desk = await openNoticeDesk(name, webhookSettings, place);
  return {
    ...desk,
    endpoint: async ({ url }, ...eventTypes) =>
      made(await desk.ops.post('/webhook-endpoints', { url, eventTypes: eventTypes.length > 0 ? eventTypes : ['article.published'] })),
    log: async id => made(await desk.ops.get(`/webhook-endpoints/${id}/deliveries?limit=100`)).items,
    passTime: async () => {
      await desk.connection.collection('webhookDeliveries').updateMany({ state: 'waiting' }, { $set: { nextTryAt: new Date(0) } });
    },
    keeps: async (time, ids) => {
      const event = { source: '/articles', type: 'article.published', subject: 'art_1', time, sequence: 1, schema: 'urn:x', data: '{}' };
      const rows = ids.map(_id => ({ _id, ...event, people: [], expiresAt: new Date(Date.now() + 3_600_000) }));
      await desk.connection.collection('webhookEvents').insertMany(rows as object[]);
    },
  };
}

/** As many as that, and a moment later still no more. */
export async function receivesExactly(receiver: Receiver, count: number): Promise<void> {
  await eventually(() => {
    if (receiver.received.length < count) throw new Error(`received ${receiver.received.length} of ${count}`);
  });
  if (receiver.received.length > count) throw new Error(`received ${receiver.received.length}, more than ${count}`);
}
