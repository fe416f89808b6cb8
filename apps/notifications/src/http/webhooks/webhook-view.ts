import type { z } from 'zod';
import type { WebhookDelivery } from '../../domain/webhooks/webhook-delivery.js';
import { keysAt, type WebhookEndpoint } from '../../domain/webhooks/webhook-endpoint.js';
import type { ReplayWish } from '../../commands/webhooks/replay-webhooks.js';
import type { deliveryView, endpointView, replayInput } from './webhook-input.js';

export function viewOfEndpoint(endpoint: WebhookEndpoint, failingSince?: Date): z.output<typeof endpointView> {
  const { keys, eventTypes, disabled, ...fields } = endpoint;
  void keys;
  return {
    ...fields,
    eventTypes: [...eventTypes],
    ...(disabled && { disabled }),
    ...(failingSince && { failingSince }),
    secrets: keysAt(endpoint, new Date())
      .toReversed()
      .map(({ number, since, until }) => ({ number, since, ...(until && { until }) })),
  };
}

export function viewOfDelivery(delivery: WebhookDelivery): z.output<typeof deliveryView> {
  const { id, eventId, type, subject, state, attempts, nextTryAt, createdAt, log } = delivery;
  return { id, eventId, type, subject, state, attempts, ...(state === 'waiting' && { nextTryAt }), createdAt, log: [...log] };
}

export function replayWishOf(input: z.output<typeof replayInput>): ReplayWish {
  if ('eventId' in input) return input;
  const { from, until, after } = input;
  return { from: new Date(from), until: new Date(until), ...(after !== undefined && { after }) };
}
