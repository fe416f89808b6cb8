import { Injectable } from '@nestjs/common';
import type { AnyEventType, Received } from '#contracts';
import { ForgottenPeople, peopleIn, Transaction, withoutPerson } from '#messaging';
import { isInOrder, publicEvent } from '../../domain/webhooks/public-events.js';
import { newDelivery } from '../../domain/webhooks/webhook-delivery.js';
import { isAfterItsBeginning } from '../../domain/webhooks/webhook-endpoint.js';
import { endsWhatWasTold, isKept, webhookEventOf } from '../../domain/webhooks/webhook-event.js';
import { WebhookStores } from './webhook-stores.js';
import { WebhookRunner } from './webhook.runner.js';

/** One row for each endpoint that is told of an event, in the transaction of its inbox row: the event comes again, and there is still one. */
@Injectable()
export class QueueWebhooks {
  constructor(
    private readonly stores: WebhookStores,
    private readonly forgotten: ForgottenPeople,
    private readonly transaction: Transaction,
    private readonly runner: WebhookRunner,
  ) {}

  async execute(event: Received<AnyEventType>): Promise<void> {
    const { endpoints, events, deliveries } = this.stores;
    const [contract, now] = [publicEvent(event.type), new Date()];
    if (!contract || (await this.#isOver(event)) || !isKept(event, now)) return;
    const wanting = (await endpoints.wanting(event.type)).filter(endpoint => isAfterItsBeginning(endpoint, event.time));
    if (wanting.length === 0) return;
    const data = await this.#withoutForgotten(JSON.stringify(event.data), contract.mentions);
    if (data === null) return;
    const kept = webhookEventOf(event, contract, data);
    await events.keep(kept, peopleIn(data), now);
    const active = wanting.filter(({ state }) => state === 'active');
    await deliveries.insertNew(active.map(({ id }) => newDelivery(id, kept, now)));
    this.transaction.afterCommit(() => this.runner.nudge());
  }

  /** Whether it is public no longer what it tells of: what came to its end is remembered, for an older event may come after the one that ended it. */
  async #isOver(event: Received<AnyEventType>): Promise<boolean> {
    const { events, endings } = this.stores;
    if (!endsWhatWasTold(event)) return (await endings.after([event].filter(isInOrder))).length > 0;
    await events.forgetBefore(event);
    await endings.note(event, new Date());
    return false;
  }

  /** Nothing, where it is of somebody who was erased meanwhile. */
  async #withoutForgotten(json: string, mentions: readonly string[]): Promise<string | null> {
    let left: string | null = json;
    for (const person of await this.forgotten.among(peopleIn(json))) left = left === null ? null : withoutPerson(left, person, mentions);
    return left;
  }
}
