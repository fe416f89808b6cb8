import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import { newId } from '#persistence';
import { type EndpointFields, makeEndpoint } from '../../domain/webhooks/edit-endpoint.js';
import type { WebhookEndpoint } from '../../domain/webhooks/webhook-endpoint.js';
import { WebhookEndpointsStore } from '../../store/webhook-endpoints.store.js';
import { RefuseReceiver } from './refuse-receiver.js';

@Injectable()
export class CreateEndpoint {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly endpoints: WebhookEndpointsStore,
    private readonly refuse: RefuseReceiver,
  ) {}

  execute(fields: EndpointFields, person: { readonly id: string }): Promise<WebhookEndpoint> {
    this.refuse.where(fields.url);
    return this.change.execute({ action: 'create', person, store: this.endpoints }, () =>
      Promise.resolve({ after: makeEndpoint(newId('whk'), fields, new Date()), events: [] }),
    );
  }
}
