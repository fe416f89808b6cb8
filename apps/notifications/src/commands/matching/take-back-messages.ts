import { Injectable } from '@nestjs/common';
import { singleDeliveryId } from '../../domain/delivering/delivery.js';
import type { WithdrawnBecause } from '../../domain/matching/occasion.js';
import { MessagesStore } from '../../store/messages.store.js';
import { NotificationsStore } from '../../store/notifications.store.js';

/** What these people were to be sent of an occasion is not sent, as far as it was not yet; what they have in their inboxes says so. */
@Injectable()
export class TakeBackMessages {
  constructor(
    private readonly messages: MessagesStore,
    private readonly notifications: NotificationsStore,
  ) {}

  async execute(occasionId: string, subscriberIds: readonly string[], because: WithdrawnBecause): Promise<void> {
    const ids = subscriberIds.map(subscriberId => singleDeliveryId(occasionId, subscriberId));
    await this.messages.cancel(ids, because, new Date());
    if (because === 'unpublished') await this.notifications.amend(occasionId, subscriberIds, because);
  }
}
