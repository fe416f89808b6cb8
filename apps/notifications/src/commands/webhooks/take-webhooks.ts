import { Injectable } from '@nestjs/common';
import { ForgottenPeople, peopleIn } from '#messaging';
import { isInOrder } from '../../domain/webhooks/public-events.js';
import type { WebhookEndpoint } from '../../domain/webhooks/webhook-endpoint.js';
import type { WebhookEvent } from '../../domain/webhooks/webhook-event.js';
import { type ClaimedDelivery, WebhookClaimsStore } from '../../store/webhook-claims.store.js';
import { ForgetInWebhooks } from './forget-in-webhooks.js';
import { WebhookStores } from './webhook-stores.js';

/** One message in the hands of this process, with all that it takes to send it. */
export interface TakenWebhook {
  readonly delivery: ClaimedDelivery;
  readonly endpoint: WebhookEndpoint;
  /** Absent where it is kept no longer. */
  readonly event?: WebhookEvent;
}

/** Claims what is due, as far as there is room for its endpoint; the endpoint is looked up anew, and so is who was erased. */
@Injectable()
export class TakeWebhooks {
  constructor(
    private readonly claims: WebhookClaimsStore,
    private readonly stores: WebhookStores,
    private readonly forgotten: ForgottenPeople,
    private readonly forget: ForgetInWebhooks,
  ) {}

  async execute(roomOf: (endpointId: string) => number): Promise<TakenWebhook[]> {
    const active = await this.#activeOf(await this.claims.dueEndpoints());
    const room = new Map([...active.keys()].map(id => [id, roomOf(id)] as const).filter(([, free]) => free > 0));
    if (room.size === 0) return [];
    const claimed = await this.claims.claim(room);
    const events = await this.#eventsOf(claimed);
    return claimed.flatMap(delivery => {
      const [endpoint, event] = [active.get(delivery.endpointId), events.get(delivery.eventId)];
      return endpoint ? [{ delivery, endpoint, ...(event && { event }) }] : [];
    });
  }

  /** What waits for the others never leaves. */
  async #activeOf(ids: readonly string[]): Promise<Map<string, WebhookEndpoint>> {
    const endpoints = await this.stores.endpoints.getMany(ids);
    const active = new Map(endpoints.filter(({ state }) => state === 'active').map(endpoint => [endpoint.id, endpoint]));
    for (const id of ids) if (!active.has(id)) await this.stores.deliveries.cancelOf(id);
    return active;
  }

  /** An erasure, or an ending, that ran beside the transaction that kept an event has not seen it. */
  async #eventsOf(claimed: readonly ClaimedDelivery[]): Promise<Map<string, WebhookEvent>> {
    const ids = [...new Set(claimed.map(({ eventId }) => eventId))];
    const found = await this.stores.events.getMany(ids);
    const events = [...found.values()];
    const [erased, ended] = await Promise.all([
      this.forgotten.among(peopleIn(...events.map(({ data = '' }) => data))),
      this.stores.endings.after(events.filter(isInOrder)),
    ]);
    if (erased.length + ended.length === 0) return found;
    for (const person of erased) await this.forget.execute(person);
    for (const ending of ended) await this.stores.events.forgetBefore(ending);
    return this.stores.events.getMany(ids);
  }
}
