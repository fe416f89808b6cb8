import { Injectable } from '@nestjs/common';
import { IdempotencyKeys } from '#persistence';
import { Schedule } from '#scheduling';
import { DeliveriesStore } from '../../store/deliveries.store.js';
import { InboxesStore } from '../../store/inboxes.store.js';
import { NotificationsStore } from '../../store/notifications.store.js';
import { forgetAddress } from './keep-subscriptions.js';

/** Everything that was told to one subscriber, or was to be, is gone. */
@Injectable()
export class ForgetSubscriber {
  constructor(
    private readonly notifications: NotificationsStore,
    private readonly deliveries: DeliveriesStore,
    private readonly inboxes: InboxesStore,
    private readonly keys: IdempotencyKeys,
    private readonly schedule: Schedule,
  ) {}

  async execute(subscriberId: string): Promise<void> {
    await this.notifications.forget(subscriberId);
    await this.deliveries.forget(subscriberId);
    await this.inboxes.forget(subscriberId);
    await this.schedule.cancel(forgetAddress, subscriberId);
    // Answers that were kept for whoever asks again.
    await this.keys.forget(subscriberId, ['subscriberId']);
  }
}
