import { Injectable } from '@nestjs/common';
import { IdempotencyKeys } from '#persistence';
import { DeliveriesStore } from '../../store/deliveries.store.js';
import { NotificationsStore } from '../../store/notifications.store.js';

/** Everything that was told to one subscriber, or was to be, is gone. */
@Injectable()
export class ForgetSubscriber {
  constructor(
    private readonly notifications: NotificationsStore,
    private readonly deliveries: DeliveriesStore,
    private readonly keys: IdempotencyKeys,
  ) {}

  async execute(subscriberId: string): Promise<void> {
    await this.notifications.forget(subscriberId);
    await this.deliveries.forget(subscriberId);
    // Answers that were kept for whoever asks again.
    await this.keys.forget(subscriberId, ['subscriberId']);
  }
}
