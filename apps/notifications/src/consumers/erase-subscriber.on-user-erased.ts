import { type Received, userErased } from '#contracts';
import { Consumer, Effect, type Publish } from '#messaging';
import { EraseSubscriber } from '../commands/subscribing/erase-subscriber.js';

/** Whoever asked to be forgotten is told of nothing more, and is not known here. */
@Consumer()
export class EraseSubscriberOnUserErased {
  constructor(private readonly eraseSubscriber: EraseSubscriber) {}

  @Effect(userErased)
  handle({ data }: Received<typeof userErased>, publish: Publish): Promise<void> {
    return this.eraseSubscriber.execute(data.id, new Date(data.erasedAt), publish);
  }
}
