import { Injectable } from '@nestjs/common';
import type { ClearedOut, ClearOutPlace } from '../../domain/retention/clear-out-run.js';
import { InboxesStore } from '../../store/inboxes.store.js';
import { OldDeliveriesStore } from '../../store/old-deliveries.store.js';
import { type OldNotification, OldNotificationsStore } from '../../store/old-notifications.store.js';
import { type OldOccasion, OldOccasionsStore } from '../../store/old-occasions.store.js';

export interface ToldClearedOut extends Pick<ClearedOut, 'told' | 'occasions' | 'held'> {
  /** Absent at the end. */
  readonly place?: ClearOutPlace;
}

/** Rows that are looked at in one transaction; an occasion costs as much as ten of them, for many were told to one or two. */
const rowsAtOnce = 1_000;
const rowsOfOccasion = 10;

/**
 * Takes away who was told of what is old, and then what it was. Whoever is told by a message that is there stays, and with them what it tells of: so
 * what is parked can be sent for as long as anybody may want to.
 */
@Injectable()
export class ClearOutTold {
  constructor(
    private readonly occasions: OldOccasionsStore,
    private readonly notifications: OldNotificationsStore,
    private readonly deliveries: OldDeliveriesStore,
    private readonly inboxes: InboxesStore,
  ) {}

  /** One batch, in the transaction of its place. */
  async execute(from: ClearOutPlace | undefined, before: Date): Promise<ToldClearedOut> {
    let [place, told, occasions, held] = [from, 0, 0, 0];
    for (let left = rowsAtOnce; left > 0; left -= rowsOfOccasion) {
      const occasion = await this.occasions.next(before, place);
      if (!occasion) return { told, occasions, held };
      const { looked, removed, isHeld, place: next } = await this.#clear(occasion, place, left);
      told += removed;
      left -= looked;
      place = next;
      if (isHeld === true) held += 1;
      if (isHeld === false) occasions += 1;
    }
    return { told, occasions, held, ...(place && { place }) };
  }

  /** `isHeld` is absent where there are more people to be looked at. */
  async #clear(occasion: OldOccasion, from: ClearOutPlace | undefined, limit: number) {
    const { id: occasionId, subject, startedAt } = occasion;
    const behind = { startedAt, occasionId };
    if (await this.occasions.isStillTold(subject)) return { looked: 0, removed: 0, isHeld: true, place: behind };
    const within = from?.occasionId === occasionId ? from.within : undefined;
    const page = await this.notifications.page(occasionId, within?.after ?? '', limit);
    const removed = await this.#remove(page);
    if (removed > 0) await this.occasions.touch(occasionId);
    const stays = within?.stays === true || removed < page.length;
    const [looked, last] = [page.length, page.at(-1)];
    if (last && looked === limit) return { looked, removed, place: { ...behind, within: { after: last.id, stays } } };
    return { looked, removed, isHeld: stays || !(await this.occasions.remove(occasionId)), place: behind };
  }

  /** Those whose message is gone, or who had none. Answers how many these were. */
  async #remove(page: readonly OldNotification[]): Promise<number> {
    const known = await this.deliveries.among(page.flatMap(({ deliveryId }) => (deliveryId === undefined ? [] : [deliveryId])));
    const old = page.filter(({ deliveryId }) => deliveryId === undefined || !known.has(deliveryId));
    await this.notifications.remove(old.map(({ id }) => id));
    // The number beside an inbox is another now, and who follows it hears so.
    await this.inboxes.count(new Map(old.filter(({ isUnread }) => isUnread).map(({ id, subscriberId }) => [subscriberId, [id]])));
    return old.length;
  }
}
