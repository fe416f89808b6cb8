import { Injectable } from '@nestjs/common';
import type { Publish } from '#messaging';
import { Schedule } from '#scheduling';
import type { SubscriptionChange } from '../../domain/subscribing/follow.js';
import { addressKeptMs } from '../../domain/subscribing/forget-address.js';
import { SubscriptionsStore } from '../../store/subscriptions.store.js';

export const expireAsk = 'expire-ask';
export const forgetAddress = 'forget-address';

/** Stores what was decided about subscriptions, with the plans to let an open ask expire and to forget an address; in the transaction of whoever decided it. */
@Injectable()
export class KeepSubscriptions {
  constructor(
    private readonly subscriptions: SubscriptionsStore,
    private readonly schedule: Schedule,
  ) {}

  /** Answers whether there was any change. */
  async execute(changes: readonly SubscriptionChange[], publish: Publish): Promise<boolean> {
    const real = changes.filter(({ before, after }) => before !== after);
    for (const change of real) await this.#keep(change);
    publish(real.flatMap(({ events }) => events));
    return real.length > 0;
  }

  async #keep({ before, after }: SubscriptionChange): Promise<void> {
    if (!after) await this.subscriptions.remove(before ? [before.id] : []);
    else if (before) await this.subscriptions.replace(after);
    else await this.subscriptions.insert(after);
    if (after?.ask) await this.schedule.plan({ kind: expireAsk, key: after.id, dueAt: after.ask.expiresAt });
    else if (before?.ask) await this.schedule.cancel(expireAsk, before.id);
    if (after?.channel === 'mail' && after.endedAt)
      await this.schedule.plan({
        kind: forgetAddress,
        key: after.subscriberId,
        dueAt: new Date(after.endedAt.getTime() + addressKeptMs),
      });
  }
}
