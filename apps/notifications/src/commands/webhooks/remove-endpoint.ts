import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import { WebhookEndpointsStore } from '../../store/webhook-endpoints.store.js';

/** What waits for it is cancelled by whoever would have sent it. */
@Injectable()
export class RemoveEndpoint {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly endpoints: WebhookEndpointsStore,
  ) {}

  execute(id: string, version: number, person: { readonly id: string }): Promise<void> {
    return this.change.remove({ action: 'remove', person, store: this.endpoints }, async () => ({
      before: await this.endpoints.getAt(id, version),
      events: [],
    }));
  }
}
