import { Transaction } from '#messaging';
import type { Colleague, Json, StartedService } from '#testing';
import type { Notification } from '../../src/domain/matching/notification.js';
import { startedOccasion } from '../../src/domain/matching/occasion.js';
import { InboxesStore } from '../../src/store/inboxes.store.js';
import { InboxItemsStore } from '../../src/store/inbox-items.store.js';
import { NotificationsStore } from '../../src/store/notifications.store.js';
import { OccasionsStore } from '../../src/store/occasions.store.js';
import type { NoticeDesk } from '../notice-desk.js';

/** Somebody who follows something on the site itself, and what they are told. */
export interface ToldReader {
  readonly subscriberId: string;
  readonly reader: Colleague;
  /** As a chunk of a fan-out does it. Answers with the id. */
  readonly tell: (name: string, content?: object) => Promise<string>;
  readonly amend: (name: string, amended: 'unpublished' | 'corrected') => Promise<void>;
  /** The list, by what each says. */
  readonly list: (query?: string) => Promise<Json>;
}

const partsOf = ({ app }: StartedService) => ({
  transaction: app.get(Transaction, { strict: false }),
  inboxes: app.get(InboxesStore, { strict: false }),
  items: app.get(InboxItemsStore, { strict: false }),
  notifications: app.get(NotificationsStore, { strict: false }),
  occasions: app.get(OccasionsStore, { strict: false }),
});

export async function toldReader(desk: NoticeDesk, name: string): Promise<ToldReader> {
  const { transaction, inboxes, items, notifications, occasions } = partsOf(desk.service);
  const reader = await desk.colleague(name, 'reader');
  await reader.post('/subscriptions', { topicKey: `tag:${name}`, channel: 'inbox', frequency: 'immediate' });
  const row = await desk.connection.collection('subscriptions').findOne({ topicKey: `tag:${name}` });
  const subscriberId = String(row?.['subscriberId']);
  const occasionOf = (what: string) => `article:art_${name}${what}:first`;
  return {
    subscriberId,
    reader,
    tell: async (what, content = {}) => {
      const now = new Date();
      const occasion = startedOccasion(
        {
          id: occasionOf(what),
          kind: 'article-first',
          category: 'news',
          subject: `art_${name}${what}`,
          eventId: what,
          at: now,
          topicKeys: [`tag:${name}`],
          content: { headline: what, path: `/town/${what}`, ...content },
        },
        now,
      );
      const told: Notification = { occasionId: occasion.id, subscriberId, because: ['sub_1'], createdAt: now, inbox: {} };
      const id = `${occasion.id}~${subscriberId}`;
      await transaction.run(async () => {
        await occasions.insert(occasion);
        await notifications.insert([told]);
        await inboxes.count(new Map([[subscriberId, [id]]]));
      });
      return id;
    },
    amend: (what, amended) => transaction.run(() => items.amend(occasionOf(what), [subscriberId], amended)),
    list: async (query = '') => (await reader.get(`/inbox${query}`)).body.items.map(({ content }: Json) => content.headline),
  };
}
