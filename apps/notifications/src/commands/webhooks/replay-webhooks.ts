import { Injectable } from '@nestjs/common';
import { AuditStore } from '#aggregates';
import { Transaction } from '#messaging';
import { refuseDisabled } from '../../domain/webhooks/edit-endpoint.js';
import { EventNotKeptError } from '../../domain/webhooks/errors.js';
import { newDelivery, webhookDeliveryId } from '../../domain/webhooks/webhook-delivery.js';
import type { WebhookEndpoint } from '../../domain/webhooks/webhook-endpoint.js';
import type { WebhookEvent } from '../../domain/webhooks/webhook-event.js';
import { WebhookStores } from './webhook-stores.js';
import { WebhookRunner } from './webhook.runner.js';

/** One event, or what came from a time on and before another. */
export type ReplayWish = { readonly eventId: string } | ReplayRange;

interface ReplayRange {
  readonly from: Date;
  readonly until: Date;
  /** Of those at the moment `from` only the ones behind this event. */
  readonly after?: string | undefined;
}

export interface Replayed {
  readonly events: number;
  /** There are more: ask again from here. */
  readonly next?: Date;
  /** Where some of the same moment are among these: the last of them, behind which to go on. */
  readonly after?: string;
}

/** Of one call; its rows are written in one transaction. */
export const replayedAtOnce = 1_000;

/** Tells an endpoint again, with the ids of before; also what it was not told while it was disabled. What is on its way is left to go on. */
@Injectable()
export class ReplayWebhooks {
  constructor(
    private readonly transaction: Transaction,
    private readonly stores: WebhookStores,
    private readonly audit: AuditStore,
    private readonly runner: WebhookRunner,
  ) {}

  execute(endpointId: string, wish: ReplayWish, person: { readonly id: string }): Promise<Replayed> {
    return this.transaction.run(async () => {
      const { endpoints, deliveries } = this.stores;
      const endpoint = await endpoints.get(endpointId);
      refuseDisabled(endpoint);
      const found = 'eventId' in wish ? await this.#one(endpoint, wish.eventId) : await this.#within(endpoint, wish);
      const [events, now] = [found.slice(0, replayedAtOnce), new Date()];
      await deliveries.again(
        events.map(({ id }) => webhookDeliveryId(endpointId, id)),
        now,
      );
      await deliveries.insertNew(events.map(event => newDelivery(endpointId, event, now)));
      await this.#note(endpoint, wish, person);
      this.transaction.afterCommit(() => this.runner.nudge());
      return { events: events.length, ...restOf(found) };
    });
  }

  /** Only what it could have been told of: a test of another endpoint is none of its business. */
  async #one(endpoint: WebhookEndpoint, eventId: string): Promise<WebhookEvent[]> {
    const event = (await this.stores.events.getMany([eventId])).get(eventId);
    const isItsOwn = event && (endpoint.eventTypes.includes(event.type) || event.subject === endpoint.id);
    if (!event?.data || !isItsOwn) throw new EventNotKeptError(eventId);
    return [event];
  }

  async #within({ eventTypes }: WebhookEndpoint, range: ReplayRange): Promise<WebhookEvent[]> {
    return this.stores.events.within({ types: eventTypes, ...range, limit: replayedAtOnce + 1 });
  }

  #note({ id, version }: WebhookEndpoint, wish: ReplayWish, person: { readonly id: string }): Promise<void> {
    const entry = { action: 'replay', aggregate: 'webhook endpoint', aggregateId: id, version };
    return this.audit.append({ at: new Date(), actor: person.id, ...entry, before: {}, after: { ...wish } });
  }
}

/** A moment alone may have more events than are told again at once. */
function restOf(found: readonly WebhookEvent[]): Pick<Replayed, 'next' | 'after'> {
  const [last, next] = [found[replayedAtOnce - 1], found[replayedAtOnce]];
  if (!last || !next) return {};
  return { next: next.time, ...(last.time.getTime() === next.time.getTime() && { after: last.id }) };
}
