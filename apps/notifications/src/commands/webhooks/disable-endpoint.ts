import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import { createLogger } from '#telemetry';
import { disableEndpoint } from '../../domain/webhooks/edit-endpoint.js';
import type { DisabledBecause } from '../../domain/webhooks/webhook-endpoint.js';
import { WebhookEndpointsStore } from '../../store/webhook-endpoints.store.js';

/** In the trail, of what no person did. */
const itself = { id: 'webhooks' };

/** An endpoint that wants nothing more, or has failed for too long. Its owner does not know that they miss something: somebody has to tell them. */
@Injectable()
export class DisableEndpoint {
  readonly #log = createLogger('webhooks');

  constructor(
    private readonly change: ChangeAggregate,
    private readonly endpoints: WebhookEndpointsStore,
  ) {}

  async execute(id: string, because: DisabledBecause): Promise<void> {
    const [found] = await this.endpoints.getMany([id]);
    if (found?.state !== 'active') return;
    await this.change.execute({ action: 'disable', why: because, person: itself, store: this.endpoints }, async () => {
      const before = await this.endpoints.get(id);
      return { before, after: before.state === 'active' ? disableEndpoint(before, because, new Date()) : before, events: [] };
    });
    this.#log.error({ endpointId: id, because }, 'a webhook endpoint was disabled; its owner is told of nothing more');
  }
}
