import { made, type Sample } from '#testing';
import type { NoticeDesk } from '../notice-desk.js';
import { lists } from '../samples.js';

const wish = { url: 'https://archive.example/hooks', description: 'The archive', eventTypes: ['article.published', 'comment.created'] };

/** For each route about webhooks a request that it accepts, each about an endpoint of its own. */
export async function webhookRequests(desk: NoticeDesk): Promise<Record<string, Sample>> {
  const own = async () => ({ id: made(await desk.ops.post('/webhook-endpoints', wish)).id as string });
  return {
    'WebhookEndpoints.list': lists,
    'WebhookEndpoints.create': { body: wish },
    'WebhookEndpoints.read': { params: await own() },
    'WebhookEndpoints.edit': { params: await own(), version: 1, body: { ...wish, state: 'disabled' } },
    'WebhookEndpoints.remove': { params: await own(), version: 1 },
    'WebhookActions.rotate': { params: await own(), version: 1, body: { overlapHours: 48 } },
    'WebhookActions.test': { params: await own() },
    'WebhookActions.list': { params: await own(), ...lists },
    'WebhookActions.replay': { params: await own(), body: { from: '2029-11-02T09:00:00Z', until: '2029-11-02T12:00:00Z' } },
  };
}
