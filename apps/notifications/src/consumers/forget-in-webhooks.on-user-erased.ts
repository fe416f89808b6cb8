import { type Received, userErased } from '#contracts';
import { Consumer, Project } from '#messaging';
import { ForgetInWebhooks } from '../commands/webhooks/forget-in-webhooks.js';

/** Whoever is erased is in nothing that could still be told. */
@Consumer()
export class ForgetInWebhooksOnUserErased {
  constructor(private readonly forget: ForgetInWebhooks) {}

  @Project(userErased)
  async handle(events: readonly Received<typeof userErased>[]): Promise<void> {
    for (const { data } of events) await this.forget.execute(data.id);
  }
}
