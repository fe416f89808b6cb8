import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import type { KeysetPage } from '#persistence';
import type { Occasion } from '../../domain/matching/occasion.js';
import { changedSince, type InboxCount } from '../../domain/inbox/inbox.js';
import type { InboxItem } from '../../domain/inbox/inbox-item.js';
import { type InboxRequest, InboxItemsStore } from '../../store/inbox-items.store.js';
import { InboxesStore } from '../../store/inboxes.store.js';
import { OccasionsStore } from '../../store/occasions.store.js';

/** An item, with what it tells of. */
export interface ToldItem {
  readonly item: InboxItem;
  readonly occasion: Occasion | undefined;
}

export interface InboxNews extends InboxCount {
  readonly changed: readonly ToldItem[] | 'everything';
}

/** What somebody is told on the site itself. */
@Injectable()
export class ReadInbox {
  constructor(
    private readonly transaction: Transaction,
    private readonly items: InboxItemsStore,
    private readonly inboxes: InboxesStore,
    private readonly occasions: OccasionsStore,
  ) {}

  async page(request: InboxRequest): Promise<KeysetPage<ToldItem>> {
    const page = await this.items.page(request);
    return { ...page, items: await this.#told(page.items) };
  }

  count(subscriberId: string): Promise<InboxCount> {
    return this.transaction.run(() => this.items.count(subscriberId));
  }

  /** What has changed since a version that they have heard of; nothing for somebody who is new, and has just read the list. */
  news(subscriberId: string, since: number | undefined): Promise<InboxNews> {
    return this.transaction.run(async () => {
      const count = await this.items.count(subscriberId);
      const changed = since === undefined ? [] : changedSince(await this.inboxes.get(subscriberId), since);
      const told = changed === 'everything' ? changed : await this.#told(await this.items.getMany(subscriberId, changed));
      return { ...count, changed: told };
    });
  }

  async #told(items: readonly InboxItem[]): Promise<ToldItem[]> {
    const occasions = await this.occasions.getMany(items.map(({ occasionId }) => occasionId));
    return items.map(item => ({ item, occasion: occasions.get(item.occasionId) }));
  }
}
