import { Injectable } from '@nestjs/common';
import { AuditStore } from '#aggregates';
import { Transaction } from '#messaging';
import { DeliveryNotFoundError, NotParkedError } from '../../domain/delivering/errors.js';
import { DeliveriesStore } from '../../store/deliveries.store.js';

interface Person {
  readonly id: string;
}

/** Of one request; whoever has more asks again. */
const mostAtOnce = 1_000;

/** What was given up is sent again, when somebody has mended what it failed for. All that is looked at before sending is looked at again. */
@Injectable()
export class ReplayDeliveries {
  constructor(
    private readonly transaction: Transaction,
    private readonly deliveries: DeliveriesStore,
    private readonly audit: AuditStore,
  ) {}

  one(id: string, person: Person): Promise<{ id: string }> {
    return this.transaction.run(async () => {
      if ((await this.#unpark([id], person)) === 0) {
        const delivery = await this.deliveries.find(id);
        throw delivery ? new NotParkedError(id, delivery.state) : new DeliveryNotFoundError(id);
      }
      await this.#note('replay', id, person);
      return { id };
    });
  }

  /** The oldest first; of one reason alone, where one is given. */
  all(reason: string | undefined, person: Person): Promise<{ replayed: number; hasMore: boolean }> {
    return this.transaction.run(async () => {
      const ids = await this.deliveries.parkedIds(mostAtOnce, reason);
      const replayed = await this.#unpark(ids, person);
      await this.#note('replay-all', reason ?? 'all', person);
      return { replayed, hasMore: ids.length === mostAtOnce };
    });
  }

  #unpark(ids: readonly string[], { id }: Person): Promise<number> {
    return this.deliveries.unpark(ids, `sent again by ${id}`);
  }

  #note(action: string, aggregateId: string, { id: actor }: Person): Promise<void> {
    return this.audit.append({ at: new Date(), actor, action, aggregate: 'delivery', aggregateId, version: 1, before: {}, after: {} });
  }
}
