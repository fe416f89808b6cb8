import type { AnyEventType, Received } from '#contracts';
import { Consumer, Effect } from '#messaging';
import { QueueWebhooks } from '../commands/webhooks/queue-webhooks.js';
import { publicEvents } from '../domain/webhooks/public-events.js';

/** Whatever a page may show, other systems may be told of. */
@Consumer()
export class QueueWebhooksOnPublicEvent {
  constructor(private readonly queue: QueueWebhooks) {}

  @Effect(...publicEvents)
  async handle(event: Received<AnyEventType>): Promise<void> {
    await this.queue.execute(event);
  }
}
