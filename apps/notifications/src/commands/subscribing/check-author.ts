import type { Publish } from '#messaging';
import { DueWork, type PlannedWork } from '#scheduling';
import { authorshipOf } from '../../domain/subscribing/authorship.js';
import { end } from '../../domain/subscribing/follow.js';
import type { Subscription } from '../../domain/subscribing/subscription.js';
import { CommentCopiesStore } from '../../store/comment-copies.store.js';
import { SubscribersStore } from '../../store/subscribers.store.js';
import { SubscriptionsStore } from '../../store/subscriptions.store.js';
import { AwaitAuthor, checkAuthor, type Claimed, digestOf } from './await-author.js';
import { KeepSubscriptions } from './keep-subscriptions.js';

/** What nobody has decided about by then was never there, or never will be seen. */
const waitedForMs = 30 * 24 * 60 * 60_000;

/** Whoever asked for answers to a comment before it was known whose it is keeps them if it is theirs. */
@DueWork(checkAuthor)
export class CheckAuthor {
  constructor(
    private readonly comments: CommentCopiesStore,
    private readonly subscribers: SubscribersStore,
    private readonly subscriptions: SubscriptionsStore,
    private readonly keep: KeepSubscriptions,
    private readonly awaitAuthor: AwaitAuthor,
  ) {}

  async handle({ key, data: claimed }: PlannedWork<Claimed>, publish: Publish): Promise<void> {
    const subscription = await this.subscriptions.find(key);
    if (!subscription) return;
    const now = new Date();
    const comment = await this.comments.find(subscription.topicKey.slice('thread:'.length));
    const whose = authorshipOf(comment, personId => digestOf(personId) === claimed.by);
    if (whose === 'own') return;
    const mayBeKnownYet = whose === 'unknown' && now.getTime() - claimed.since.getTime() < waitedForMs;
    // What is not confirmed is told nothing and ends by itself, or is confirmed and looked at then.
    if (mayBeKnownYet || subscription.state === 'pending') return this.awaitAuthor.execute(key, claimed, now);
    await this.#end(subscription, now, publish);
  }

  async #end(subscription: Subscription, now: Date, publish: Publish): Promise<void> {
    const subscriber = await this.subscribers.find(subscription.subscriberId);
    const isChanged = await this.keep.execute([end(subscription, 'staff', now)], publish);
    if (subscriber && isChanged) await this.subscribers.replace({ ...subscriber, version: subscriber.version + 1 });
  }
}
