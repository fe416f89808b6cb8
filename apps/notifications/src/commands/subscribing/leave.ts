import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { end } from '../../domain/subscribing/follow.js';
import { leftBy, mutedBy, type Scope } from '../../domain/subscribing/leave.js';
import type { Subscriber } from '../../domain/subscribing/subscriber.js';
import type { Leaving } from '../../signing/reader-links.js';
import { CommentCopiesStore } from '../../store/comment-copies.store.js';
import { SubscribersStore } from '../../store/subscribers.store.js';
import { SubscriptionsStore } from '../../store/subscriptions.store.js';
import { ForgetAddress } from './forget-address.js';
import { KeepSubscriptions } from './keep-subscriptions.js';
import { SuppressAddress } from './suppress-address.js';

/**
 * Somebody wants no more of this. It is done when it is answered, however often it is said, and nobody is told whether there was anything to end: a link
 * in an old mail works when the reader is long gone.
 */
@Injectable()
export class Leave {
  constructor(
    private readonly transaction: Transaction,
    private readonly subscribers: SubscribersStore,
    private readonly subscriptions: SubscriptionsStore,
    private readonly comments: CommentCopiesStore,
    private readonly keep: KeepSubscriptions,
    private readonly suppressAddress: SuppressAddress,
    private readonly forgetAddress: ForgetAddress,
  ) {}

  execute(link: Leaving, scope: Scope): Promise<void> {
    return this.transaction.run(async publish => {
      const subscriber = await this.subscribers.find(link.subscriberId);
      if (!subscriber) return;
      const now = new Date();
      const left = leftBy(scope, link, await this.subscriptions.ofSubscriber(subscriber.id));
      const isLess = await this.keep.execute(
        left.map(subscription => end(subscription, 'reader', now)),
        publish,
      );
      const mutes = await this.#mutesAfter(subscriber, link, scope);
      if (isLess || mutes.length > subscriber.mutes.length)
        await this.subscribers.replace({ ...subscriber, version: subscriber.version + 1, mutes });
      if (scope !== 'everything' || subscriber.addressHash === undefined) return;
      await this.suppressAddress.execute({ addressHash: subscriber.addressHash, reason: 'unsubscribed', at: now });
      await this.forgetAddress.now(subscriber.id, publish);
    });
  }

  async #mutesAfter({ mutes }: Subscriber, { topicKey, channel }: Leaving, scope: Scope): Promise<readonly string[]> {
    const comment = topicKey.startsWith('thread:') ? await this.comments.find(topicKey.slice('thread:'.length)) : undefined;
    const muted = mutedBy(scope, { topicKey, channel }, comment?.articleId);
    return muted === undefined || mutes.includes(muted) ? mutes : [...mutes, muted];
  }
}
