import { Injectable } from '@nestjs/common';
import type { WebhookDelivery } from '../../domain/webhooks/webhook-delivery.js';
import { type DeliveryPageRequest, WebhookDeliveriesStore } from '../../store/webhook-deliveries.store.js';
import { WebhookEndpointsStore } from '../../store/webhook-endpoints.store.js';

/** The log of one endpoint. */
@Injectable()
export class ListWebhookDeliveries {
  constructor(
    private readonly endpoints: WebhookEndpointsStore,
    private readonly deliveries: WebhookDeliveriesStore,
  ) {}

  async execute(request: DeliveryPageRequest): Promise<{ items: WebhookDelivery[]; next?: string }> {
    await this.endpoints.get(request.endpointId);
    return this.deliveries.page(request);
  }
}
