import { Injectable } from '@nestjs/common';
import type { KeysetPage } from '#persistence';
import type { Delivery } from '../../domain/delivering/delivery.js';
import { DeliveryNotFoundError } from '../../domain/delivering/errors.js';
import { DeliveriesStore, type DeliveriesRequest } from '../../store/deliveries.store.js';

/** What became of messages; whoever reads it learns no address, and no link that is somebody's. */
export type SeenDelivery = Omit<Delivery, 'content' | 'claim'>;

@Injectable()
export class ReadDeliveries {
  constructor(private readonly deliveries: DeliveriesStore) {}

  async page(request: DeliveriesRequest): Promise<KeysetPage<SeenDelivery>> {
    const { items, next } = await this.deliveries.page(request);
    return { items: items.map(seen), ...(next !== undefined && { next }) };
  }

  async one(id: string): Promise<SeenDelivery> {
    const delivery = await this.deliveries.find(id);
    if (!delivery) throw new DeliveryNotFoundError(id);
    return seen(delivery);
  }
}

function seen(delivery: Delivery): SeenDelivery {
  const { content: _content, claim: _claim, ...shown } = delivery;
  return shown;
}
