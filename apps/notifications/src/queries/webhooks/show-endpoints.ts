import { Injectable } from '@nestjs/common';
import type { WebhookEndpoint } from '../../domain/webhooks/webhook-endpoint.js';
import { WebhookEndpointsStore } from '../../store/webhook-endpoints.store.js';
import { WebhookStandingsStore } from '../../store/webhook-standings.store.js';

export interface ShownEndpoint {
  readonly endpoint: WebhookEndpoint;
  readonly failingSince?: Date | undefined;
}

/** Endpoints, with how they have answered of late. */
@Injectable()
export class ShowEndpoints {
  constructor(
    private readonly endpoints: WebhookEndpointsStore,
    private readonly standings: WebhookStandingsStore,
  ) {}

  async one(id: string): Promise<ShownEndpoint> {
    const endpoint = await this.endpoints.get(id);
    return { endpoint, failingSince: (await this.standings.failingSince([id])).get(id) };
  }

  async page(limit: number, after?: string): Promise<{ items: ShownEndpoint[]; next?: string }> {
    const { items, ...rest } = await this.endpoints.page(limit, after);
    const failing = await this.standings.failingSince(items.map(({ id }) => id));
    return { items: items.map(endpoint => ({ endpoint, failingSince: failing.get(endpoint.id) })), ...rest };
  }
}
