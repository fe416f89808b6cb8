import { Injectable } from '@nestjs/common';
import type { Delivery } from '../../domain/delivering/delivery.js';
import type { Notification } from '../../domain/matching/notification.js';
import type { Subscriber } from '../../domain/subscribing/subscriber.js';
import { DeliveriesStore } from '../../store/deliveries.store.js';
import { NotificationsStore } from '../../store/notifications.store.js';

/** That somebody was told, and what became of the message. */
export interface WrittenNotification {
  readonly notification: Notification;
  readonly delivery?: Delivery;
}

/** What was written for one person of one occasion, under whichever of their ids. */
@Injectable()
export class ReadTold {
  constructor(
    private readonly notifications: NotificationsStore,
    private readonly deliveries: DeliveriesStore,
  ) {}

  async execute(occasionId: string, { id, formerIds = [] }: Subscriber): Promise<WrittenNotification | undefined> {
    for (const subscriberId of [id, ...formerIds]) {
      const notification = await this.notifications.find(occasionId, subscriberId);
      if (!notification) continue;
      const delivery = notification.mail && (await this.deliveries.find(notification.mail.deliveryId));
      return { notification, ...(delivery && { delivery }) };
    }
    return undefined;
  }
}
