import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { keysetPage } from '#persistence';
import type { WebhookDelivery, WebhookDeliveryState } from '../domain/webhooks/webhook-delivery.js';
import { keptUntil } from '../domain/webhooks/webhook-event.js';
import type { WebhookDeliveryDocument } from './webhook-delivery.schema.js';

export interface DeliveryPageRequest {
  readonly endpointId: string;
  readonly state?: WebhookDeliveryState | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

/** Which event every endpoint is told of, and what came of it. */
@Injectable()
export class WebhookDeliveriesStore {
  constructor(@InjectModel('WebhookDelivery') private readonly model: Model<WebhookDeliveryDocument>) {}

  async find(id: string): Promise<WebhookDelivery | undefined> {
    const row = await this.model.findById(id).lean<WebhookDeliveryDocument>().exec();
    return row ? deliveryOf(row) : undefined;
  }

  /** Those that are there already are left as they are; read first, for a duplicate key would abort the transaction. */
  async insertNew(deliveries: readonly WebhookDelivery[]): Promise<void> {
    const known = await this.model.distinct('_id', { _id: { $in: deliveries.map(({ id }) => id) } }).exec();
    const isKnown = new Set<unknown>(known);
    const rows = deliveries.filter(({ id }) => !isKnown.has(id)).map(rowOf);
    if (rows.length > 0) await this.model.insertMany(rows, { lean: true });
  }

  /** As new ones, under the same ids; one that waits is on its way already. Answers how many there are. */
  async again(ids: readonly string[], now: Date): Promise<void> {
    const anew = { state: 'waiting' as const, attempts: 0, nextTryAt: now, expiresAt: keptUntil(now) };
    await this.model.updateMany({ _id: { $in: [...ids] }, state: { $ne: 'waiting' } }, { $set: anew, $unset: { claim: 1 } }).exec();
  }

  /** The newest first. */
  async page({ endpointId, state, limit, after }: DeliveryPageRequest): Promise<{ items: WebhookDelivery[]; next?: string }> {
    const { items, next } = await keysetPage({
      model: this.model,
      filter: { endpointId, ...(state !== undefined && { state }) },
      sort: { field: 'createdAt', direction: 'descending' },
      limit,
      ...(after !== undefined && { after }),
    });
    return { items: items.map(deliveryOf), ...(next !== undefined && { next }) };
  }

  /** What waits for an endpoint that takes nothing any more. */
  async cancelOf(endpointId: string): Promise<void> {
    await this.model.updateMany({ endpointId, state: 'waiting' }, { $set: { state: 'cancelled' }, $unset: { claim: 1 } }).exec();
  }
}

const rowOf = ({ id, ...delivery }: WebhookDelivery): WebhookDeliveryDocument => ({
  _id: id,
  ...delivery,
  log: [...delivery.log],
  expiresAt: keptUntil(delivery.createdAt),
});

export const deliveryOf = ({ _id, expiresAt, ...delivery }: WebhookDeliveryDocument): WebhookDelivery => {
  void expiresAt;
  return { id: _id, ...delivery };
};
