import { type Delivery, singleDeliveryId } from '../../src/domain/delivering/delivery.js';
import { type Notification, notificationId } from '../../src/domain/matching/notification.js';
import type { Occasion } from '../../src/domain/matching/occasion.js';
import type { Subscriber } from '../../src/domain/subscribing/subscriber.js';
import type { Subscription } from '../../src/domain/subscribing/subscription.js';
import { AddressHashes } from '../../src/signing/address-hashes.js';
import { DeliveriesStore } from '../../src/store/deliveries.store.js';
import type { NoticeDesk } from '../notice-desk.js';

export const occasionId = 'article:art_1:first';

export const occasionOf = (changes: Partial<Occasion> = {}): Occasion => ({
  id: occasionId,
  kind: 'article-first',
  category: 'news',
  subject: 'art_1',
  eventId: 'evt_1',
  at: new Date(),
  topicKeys: ['paper'],
  content: {
    headline: 'Spring tides reach the old harbour wall',
    path: '/coast/spring-tides',
    kicker: 'The coast',
    standfirst: 'It holds.',
  },
  state: 'done',
  matched: 0,
  written: 0,
  startedAt: new Date(),
  ...changes,
});

export const subscriberOf = (number: number, changes: Partial<Subscriber> = {}): Subscriber => ({
  id: `sbr_${number}`,
  version: 1,
  address: `reader${number}@mail.example`,
  addressConfirmedAt: new Date(0),
  locale: 'en-GB',
  zone: 'Europe/Amsterdam',
  digestAt: '07:30',
  digestWeekday: 1,
  preferences: { mail: true, inbox: true, byCategory: {} },
  mutes: [],
  createdAt: new Date(0),
  ...changes,
});

export const subscriptionOf = (number: number, changes: Partial<Subscription> = {}): Subscription => ({
  id: `sub_${number}`,
  version: 1,
  subscriberId: `sbr_${number}`,
  topicKey: 'paper',
  channel: 'mail',
  frequency: 'immediate',
  state: 'confirmed',
  confirmedAt: new Date(0),
  ...changes,
});

export const deliveryOf = (number: number, changes: Partial<Delivery> = {}): Delivery => ({
  id: singleDeliveryId(occasionId, `sbr_${number}`),
  kind: 'single',
  subscriberId: `sbr_${number}`,
  occasionId,
  template: 'article-first',
  category: 'news',
  state: 'waiting',
  dueAt: new Date(),
  nextTryAt: new Date(),
  promisedAt: new Date(Date.now() + 60_000),
  attempts: 0,
  log: [],
  ...changes,
});

export const notificationOf = (number: number, changes: Partial<Notification> = {}): Notification => ({
  occasionId,
  subscriberId: `sbr_${number}`,
  because: [`sub_${number}`],
  createdAt: new Date(),
  mail: { deliveryId: singleDeliveryId(occasionId, `sbr_${number}`) },
  ...changes,
});

/** Rows as a fan-out leaves them. */
export class MailRoom {
  constructor(private readonly desk: NoticeDesk) {}

  /** They have been told of: nothing is to be fanned out. */
  async tellsOf(...occasions: Occasion[]): Promise<void> {
    await this.#insert('occasions', occasions);
  }

  /** Readers of these numbers, who follow the paper. */
  async readers(numbers: readonly number[]): Promise<void> {
    const hashes = this.desk.service.app.get(AddressHashes, { strict: false });
    const known = numbers.map(number => subscriberOf(number));
    await this.#insert(
      'subscribers',
      known.map(subscriber => ({ ...subscriber, addressHash: hashes.of(subscriber.address ?? '') })),
    );
    await this.#insert(
      'subscriptions',
      numbers.map(number => subscriptionOf(number)),
    );
  }

  async wants(...deliveries: Delivery[]): Promise<void> {
    await this.#insert('deliveries', deliveries);
  }

  async isToldOf(...notifications: Notification[]): Promise<void> {
    await this.#insert(
      'notifications',
      notifications.map(notification => ({ id: notificationId(notification), ...notification })),
    );
  }

  /** All of it for so many readers, in the order in which a fan-out writes it. */
  async fanOut(numbers: readonly number[], changes: Partial<Delivery> = {}): Promise<void> {
    await this.readers(numbers);
    await this.isToldOf(...numbers.map(number => notificationOf(number)));
    await this.wants(...numbers.map(number => deliveryOf(number, changes)));
  }

  async delivery(id: string): Promise<Delivery> {
    const found = await this.desk.service.app.get(DeliveriesStore, { strict: false }).find(id);
    if (!found) throw new Error(`There is no delivery ${id}`);
    return found;
  }

  async #insert(collection: string, rows: readonly { readonly id: string }[]): Promise<void> {
    const documents = rows.map(({ id, ...row }) => ({ _id: id, ...row }));
    await this.desk.connection.collection(collection).insertMany(documents as object[]);
  }
}

export const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, place) => from + place);
