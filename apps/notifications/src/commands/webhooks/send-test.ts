import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { AuditStore } from '#aggregates';
import { Transaction } from '#messaging';
import { refuseDisabled } from '../../domain/webhooks/edit-endpoint.js';
import { newDelivery, type WebhookDelivery } from '../../domain/webhooks/webhook-delivery.js';
import { testEventOf } from '../../domain/webhooks/webhook-event.js';
import { WebhookStores } from './webhook-stores.js';
import { WebhookRunner } from './webhook.runner.js';

/** A message on the same way as all others, about nothing but itself. */
@Injectable()
export class SendTest {
  constructor(
    private readonly transaction: Transaction,
    private readonly stores: WebhookStores,
    private readonly audit: AuditStore,
    private readonly runner: WebhookRunner,
  ) {}

  execute(endpointId: string, person: { readonly id: string }): Promise<WebhookDelivery> {
    return this.transaction.run(async () => {
      const { endpoints, events, deliveries } = this.stores;
      const endpoint = await endpoints.get(endpointId);
      refuseDisabled(endpoint);
      const now = new Date();
      const event = testEventOf(v7(), endpointId, now);
      const delivery = newDelivery(endpointId, event, now);
      await events.keep(event, [], now);
      await deliveries.insertNew([delivery]);
      const entry = { action: 'test', aggregate: 'webhook endpoint', aggregateId: endpointId, version: endpoint.version };
      await this.audit.append({ at: now, actor: person.id, ...entry, before: {}, after: { eventId: event.id } });
      this.transaction.afterCommit(() => this.runner.nudge());
      return delivery;
    });
  }
}
