import { Injectable } from '@nestjs/common';
import type { Delivery } from '../../domain/delivering/delivery.js';
import type { Standing, ToldItem } from '../../domain/delivering/look-again.js';
import type { Notification } from '../../domain/matching/notification.js';
import type { Occasion } from '../../domain/matching/occasion.js';
import type { Subscriber } from '../../domain/subscribing/subscriber.js';
import { MailContentsStore } from '../../store/mail-contents.store.js';
import { OccasionsStore } from '../../store/occasions.store.js';
import { SubscribersStore } from '../../store/subscribers.store.js';
import { SuppressionsStore } from '../../store/suppressions.store.js';

/** All that decides whether messages still go out, as it is now: for many of them at once. */
@Injectable()
export class LookUpStandings {
  constructor(
    private readonly subscribers: SubscribersStore,
    private readonly suppressions: SuppressionsStore,
    private readonly occasions: OccasionsStore,
    private readonly contents: MailContentsStore,
  ) {}

  async execute(deliveries: readonly Delivery[]): Promise<Standing[]> {
    const [people, told] = await Promise.all([this.#peopleOf(deliveries), this.contents.toldIn(deliveries.map(({ id }) => id))]);
    const itemsOf = await this.#itemsOf([...told.values()].flat());
    return deliveries.map(delivery => ({
      delivery,
      ...people(delivery.subscriberId),
      items: (told.get(delivery.id) ?? []).map(itemsOf),
    }));
  }

  async #peopleOf(deliveries: readonly Delivery[]): Promise<(subscriberId: string) => Pick<Standing, 'subscriber' | 'suppression'>> {
    const known = await this.subscribers.getMany(unique(deliveries.map(({ subscriberId }) => subscriberId)));
    const barred = await this.suppressions.getMany(unique([...known.values()].flatMap(hashOf)));
    return id => {
      const subscriber = known.get(id);
      const suppression = subscriber?.addressHash === undefined ? undefined : barred.get(subscriber.addressHash);
      return { ...(subscriber && { subscriber }), ...(suppression && { suppression }) };
    };
  }

  async #itemsOf(notifications: readonly Notification[]): Promise<(notification: Notification) => ToldItem> {
    const [occasions, subscriptions] = await Promise.all([
      this.occasions.getMany(unique(notifications.map(({ occasionId }) => occasionId))),
      this.contents.subscriptionsOf(unique(notifications.flatMap(({ because }) => because))),
    ]);
    const unreadable = await this.contents.unreadable(unique([...occasions.values()].flatMap(discussedIn)));
    return ({ occasionId, because }) => {
      const occasion = occasions.get(occasionId);
      const isGone = occasion && discussedIn(occasion).some(articleId => unreadable.has(articleId));
      const known = because.flatMap(id => subscriptions.get(id) ?? []);
      return { ...(occasion && { occasion: isGone ? { ...occasion, ...takenDown } : occasion }), subscriptions: known };
    };
  }
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

const takenDown: Pick<Occasion, 'state' | 'withdrawing'> = { state: 'cancelled', withdrawing: { after: '', because: 'unpublished' } };

/** The article under which a comment stands; it is withdrawn without its comments, which nobody can read then. */
const discussedIn = ({ kind, content }: Occasion): string[] => (kind === 'comment-visible' ? [String(content['articleId'])] : []);

const hashOf = ({ addressHash }: Subscriber): string[] => (addressHash === undefined ? [] : [addressHash]);
