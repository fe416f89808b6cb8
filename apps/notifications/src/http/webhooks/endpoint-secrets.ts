import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { WebhookEndpoint } from '../../domain/webhooks/webhook-endpoint.js';
import { WebhookSecrets } from '../../signing/webhook-secrets.js';
import type { endpointWithSecret } from './webhook-input.js';
import { viewOfEndpoint } from './webhook-view.js';

/** Adds the newest secret to an answer: made anew each time, so that the answer which is kept under an Idempotency-Key is without it. */
@Injectable()
export class EndpointSecrets {
  constructor(private readonly secrets: WebhookSecrets) {}

  shown(endpoint: WebhookEndpoint): z.output<typeof endpointWithSecret> {
    const newest = Math.max(...endpoint.keys.map(({ number }) => number));
    return { ...viewOfEndpoint(endpoint), secret: this.secrets.of(endpoint.id, newest) };
  }
}
