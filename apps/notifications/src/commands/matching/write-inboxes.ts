import { Injectable } from '@nestjs/common';
import { type Notification, notificationId } from '../../domain/matching/notification.js';
import { InboxesStore } from '../../store/inboxes.store.js';
import { InboxItemsStore } from '../../store/inbox-items.store.js';

/** What a fan-out changes in inboxes, in its transaction. */
@Injectable()
export class WriteInboxes {
  constructor(
    private readonly inboxes: InboxesStore,
    private readonly items: InboxItemsStore,
  ) {}

  /** Those of these notifications that stand in an inbox are new in it. */
  async tell(notifications: readonly Notification[]): Promise<void> {
    const inside = notifications.filter(({ inbox }) => inbox !== undefined);
    await this.inboxes.count(new Map(inside.map(each => [each.subscriberId, [notificationId(each)]])));
  }

  /** What they were told of before is another now, or gone. */
  async amend(occasionId: string, subscriberIds: readonly string[], amended: 'unpublished' | 'corrected'): Promise<void> {
    await this.items.amend(occasionId, subscriberIds, amended);
  }
}
