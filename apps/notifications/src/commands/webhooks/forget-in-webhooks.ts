import { Injectable } from '@nestjs/common';
import { withoutPerson } from '#messaging';
import { publicEvent } from '../../domain/webhooks/public-events.js';
import { WebhookEventsStore } from '../../store/webhook-events.store.js';

/** Takes an erased person out of what waits to be told, or could be told again. What a receiver has, it has; it is told of the erasure by the events of what was theirs. */
@Injectable()
export class ForgetInWebhooks {
  constructor(private readonly events: WebhookEventsStore) {}

  async execute(personId: string): Promise<void> {
    await this.events.forgetPerson(personId, ({ type, data }) => withoutPerson(data, personId, publicEvent(type)?.mentions ?? []));
  }
}
