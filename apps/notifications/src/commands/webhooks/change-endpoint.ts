import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import type { WebhookEndpoint } from '../../domain/webhooks/webhook-endpoint.js';
import { WebhookEndpointsStore } from '../../store/webhook-endpoints.store.js';

export interface EndpointChange {
  readonly id: string;
  readonly version: number;
  readonly action: string;
  readonly person: { readonly id: string };
}

/** The way of every change that is based on a version. No event tells of it: an endpoint is between its owner and us. */
@Injectable()
export class ChangeEndpoint {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly endpoints: WebhookEndpointsStore,
  ) {}

  execute({ id, version, action, person }: EndpointChange, decide: (before: WebhookEndpoint) => WebhookEndpoint): Promise<WebhookEndpoint> {
    return this.change.execute({ action, person, store: this.endpoints }, async () => {
      const before = await this.endpoints.getAt(id, version);
      return { before, after: decide(before), events: [] };
    });
  }
}
