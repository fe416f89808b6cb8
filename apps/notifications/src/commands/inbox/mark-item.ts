import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import type { Mark } from '../../domain/inbox/inbox-item.js';
import { InboxItemNotFoundError } from '../../domain/inbox/errors.js';
import { InboxItemsStore } from '../../store/inbox-items.store.js';

/** Somebody has read something, wants to read it again, or is done with it. Said twice it is the same. */
@Injectable()
export class MarkItem {
  constructor(
    private readonly transaction: Transaction,
    private readonly items: InboxItemsStore,
  ) {}

  execute(subscriberId: string, id: string, mark: Mark): Promise<void> {
    return this.transaction.run(async () => {
      if (await this.items.mark(subscriberId, id, mark, new Date())) return;
      const [known] = await this.items.getMany(subscriberId, [id]);
      if (!known) throw new InboxItemNotFoundError();
    });
  }
}
