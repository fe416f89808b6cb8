import { Injectable } from '@nestjs/common';
import { editEndpoint, type EndpointPatch } from '../../domain/webhooks/edit-endpoint.js';
import type { WebhookEndpoint } from '../../domain/webhooks/webhook-endpoint.js';
import { WebhookStandingsStore } from '../../store/webhook-standings.store.js';
import { ChangeEndpoint } from './change-endpoint.js';
import { RefuseReceiver } from './refuse-receiver.js';

@Injectable()
export class EditEndpoint {
  constructor(
    private readonly change: ChangeEndpoint,
    private readonly refuse: RefuseReceiver,
    private readonly standings: WebhookStandingsStore,
  ) {}

  async execute(id: string, version: number, patch: EndpointPatch, person: { readonly id: string }): Promise<WebhookEndpoint> {
    this.refuse.where(patch.url);
    const edited = await this.change.execute({ id, version, person, action: 'edit' }, before => editEndpoint(before, patch, new Date()));
    // Whoever says that it works again gives it all of its days again.
    if (patch.state === 'active') await this.standings.succeed([id]);
    return edited;
  }
}
