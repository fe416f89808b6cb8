import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import type { Mark } from '../../domain/inbox/inbox-item.js';
import { InboxItemNotFoundError } from '../../domain/inbox/errors.js';
import type { InboxCount } from '../../domain/inbox/inbox.js';
import { InboxItemsStore } from '../../store/inbox-items.store.js';

/** Somebody has read something, wants to read it again, or is done with it. Said twice it is the same. */
@Injectable()
export class MarkItem {
  constructor(
    private readonly transaction: Transaction,
    private readonly items: InboxItemsStore,
  ) {}

  execute(subscriberId: string, id: string, mark: Mark): Promise<InboxCount> {
    return this.transaction.run(async () => {
      const isNews = await this.items.mark(subscriberId, id, mark, new Date());
      if (!isNews && (await this.items.getMany(subscriberId, [id])).length === 0) throw new InboxItemNotFoundError();
      return this.items.count(subscriberId);
    });
  }
}
