import type { Connection } from 'mongoose';
import { eventually } from '#testing';
import type { Delivery } from '../../src/domain/delivering/delivery.js';
import type { NotificationDocument } from '../../src/store/notification.schema.js';
import type { OccasionDocument } from '../../src/store/occasion.schema.js';

export const occasionRow = (connection: Connection, id: string): Promise<OccasionDocument | null> =>
  connection.collection<OccasionDocument>('occasions').findOne({ _id: id });

/** Once a fan-out is over, in this way. */
export function ended(
  connection: Connection,
  id: string,
  state: 'done' | 'cancelled' = 'done',
  withinMs = 60_000,
): Promise<OccasionDocument> {
  return eventually(
    async () => {
      const occasion = await occasionRow(connection, id);
      if (!occasion || occasion.state !== state || occasion.turn) throw new Error(`${id} is ${occasion?.state ?? 'not there'}`);
      return occasion;
    },
    { withinMs, everyMs: 50 },
  );
}

export const notificationsOf = (connection: Connection, occasionId: string): Promise<NotificationDocument[]> =>
  connection.collection<NotificationDocument>('notifications').find({ occasionId }).toArray();

export const deliveriesTo = (connection: Connection, subscriberId: string): Promise<(Omit<Delivery, 'id'> & { _id: string })[]> =>
  connection.collection<Omit<Delivery, 'id'> & { _id: string }>('deliveries').find({ subscriberId }).sort({ _id: 1 }).toArray();

/** How often each (person, channel) is told of an occasion, as `sbr_1 mail`. */
export async function timesTold(connection: Connection, occasionId: string): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const { subscriberId, mail, inbox } of await notificationsOf(connection, occasionId))
    for (const channel of [...(mail ? ['mail'] : []), ...(inbox ? ['inbox'] : [])])
      times.set(`${subscriberId} ${channel}`, (times.get(`${subscriberId} ${channel}`) ?? 0) + 1);
  return times;
}
