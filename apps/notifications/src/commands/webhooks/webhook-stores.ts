import { Injectable } from '@nestjs/common';
import { WebhookDeliveriesStore } from '../../store/webhook-deliveries.store.js';
import { WebhookEndingsStore } from '../../store/webhook-endings.store.js';
import { WebhookEndpointsStore } from '../../store/webhook-endpoints.store.js';
import { WebhookEventsStore } from '../../store/webhook-events.store.js';

/** What is kept of webhooks. */
@Injectable()
export class WebhookStores {
  constructor(
    readonly endpoints: WebhookEndpointsStore,
    readonly events: WebhookEventsStore,
    readonly deliveries: WebhookDeliveriesStore,
    readonly endings: WebhookEndingsStore,
  ) {}
}
