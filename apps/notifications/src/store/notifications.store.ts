import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, mongo } from 'mongoose';
import { currentSession } from '#persistence';
import { type Notification, notificationId } from '../domain/matching/notification.js';
import type { NotificationDocument } from './notification.schema.js';

/** Who is told of what. */
@Injectable()
export class NotificationsStore {
  constructor(@InjectModel('Notification') private readonly model: Model<NotificationDocument>) {}

  async find(occasionId: string, subscriberId: string): Promise<Notification | undefined> {
    const row = await this.model.findById(notificationId({ occasionId, subscriberId })).lean<NotificationDocument>().exec();
    return row ? notificationOf(row) : undefined;
  }

  /** Those of these people who are told of it already. */
  async toldAmong(occasionId: string, subscriberIds: readonly string[]): Promise<Set<string>> {
    const ids = subscriberIds.map(subscriberId => notificationId({ occasionId, subscriberId }));
    const rows = await this.#rows.find({ _id: { $in: ids } }, { projection: { subscriberId: 1 }, ...inSession() }).toArray();
    return new Set(rows.map(({ subscriberId }) => subscriberId));
  }

  /** Fails where one of them is there already. */
  async insert(notifications: readonly Notification[]): Promise<void> {
    if (notifications.length === 0) return;
    await this.#rows.insertMany(
      notifications.map(notification => ({ _id: notificationId(notification), ...notification })),
      inSession(),
    );
  }

  async forget(subscriberId: string): Promise<void> {
    await this.model.deleteMany({ subscriberId }).exec();
  }

  get #rows(): mongo.Collection<NotificationDocument> {
    return this.model.collection as unknown as mongo.Collection<NotificationDocument>;
  }
}

const notificationOf = ({ _id, ...notification }: NotificationDocument): Notification => notification;

function inSession(): { session?: mongo.ClientSession } {
  const session = currentSession();
  return session ? { session } : {};
}
