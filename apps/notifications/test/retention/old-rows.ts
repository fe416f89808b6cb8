import { eventually, type Json } from '#testing';
import { type Delivery, singleDeliveryId } from '../../src/domain/delivering/delivery.js';
import type { Notification } from '../../src/domain/matching/notification.js';
import type { Occasion } from '../../src/domain/matching/occasion.js';
import { deliveryOf, MailRoom, notificationOf, occasionOf } from '../delivering/mail-room.js';
import type { NoticeDesk } from '../notice-desk.js';

export const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);

const plan = { _id: 'clear-out:all' } as object;

/** Something that was told so many days ago, and to whom. */
export interface OldTelling {
  readonly id: string;
  readonly days: number;
  readonly occasion?: Partial<Occasion>;
  /** By the reader's number: what became of their mail, or nothing where they were told in their inbox alone. */
  readonly mails?: Readonly<Record<number, Partial<Delivery>>>;
  readonly inboxes?: Readonly<Record<number, NonNullable<Notification['inbox']>>>;
}

/** What a service has that has run for long, and the clear-out of it. */
export class OldRows {
  readonly #room: MailRoom;

  constructor(private readonly desk: NoticeDesk) {
    this.#room = new MailRoom(desk);
  }

  async telling({ id, days, occasion, mails = {}, inboxes = {} }: OldTelling): Promise<void> {
    const at = daysAgo(days);
    const subject = id.split(':')[1] ?? '';
    await this.#room.tellsOf(occasionOf({ id, subject, at, startedAt: at, endedAt: at, ...occasion }));
    const told = { occasionId: id, createdAt: at };
    for (const [number, changes] of Object.entries(mails).map(([key, value]) => [Number(key), value] as const)) {
      const deliveryId = changes.id ?? singleDeliveryId(id, `sbr_${number}`);
      await this.#room.isToldOf(notificationOf(number, { ...told, mail: { deliveryId } }));
      await this.message(number, { id: deliveryId, occasionId: id, nextTryAt: at, ...changes });
    }
    for (const [key, inbox] of Object.entries(inboxes)) {
      const { mail: _, ...row } = notificationOf(Number(key), { ...told, inbox });
      await this.#room.isToldOf(row);
    }
  }

  message(number: number, changes: Partial<Delivery>): Promise<void> {
    return this.#room.wants(deliveryOf(number, { state: 'sent', ...changes }));
  }

  /** Tonight, now. Answers with what health says of it. */
  async clearOut(): Promise<Json> {
    const since = new Date().toISOString();
    await this.changePlan({ $set: { dueAt: new Date(), nextTryAt: new Date() } });
    return eventually(
      async () => {
        const { retention } = (await this.desk.ops.get('/health')).body.checks;
        if (retention.endedAt === undefined || retention.endedAt < since) throw new Error(`not over: ${JSON.stringify(retention)}`);
        return retention;
      },
      { withinMs: 30_000, everyMs: 100 },
    );
  }

  async changePlan(change: object): Promise<void> {
    await this.desk.connection.collection('dueWork').updateOne(plan, change);
  }

  async plan(): Promise<Json> {
    return this.desk.connection.collection('dueWork').findOne(plan);
  }

  async ids(collection: string): Promise<string[]> {
    const rows = await this.desk.connection.collection<{ _id: string }>(collection).find().project<{ _id: string }>({ _id: 1 }).toArray();
    return rows.map(({ _id }) => _id).toSorted();
  }

  async empty(...collections: string[]): Promise<void> {
    for (const name of collections) await this.desk.connection.collection(name).deleteMany({});
  }
}
