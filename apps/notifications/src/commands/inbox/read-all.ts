import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import type { InboxCount } from '../../domain/inbox/inbox.js';
import { InboxItemsStore } from '../../store/inbox-items.store.js';

/** Somebody has seen all that there is; not what has come since they looked, where they say when that was. */
@Injectable()
export class ReadAll {
  constructor(
    private readonly transaction: Transaction,
    private readonly items: InboxItemsStore,
  ) {}

  execute(subscriberId: string, until = new Date()): Promise<InboxCount> {
    return this.transaction.run(async () => {
      await this.items.readAll(subscriberId, until, new Date());
      return this.items.count(subscriberId);
    });
  }
}
