import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
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

  /** What one message tells of. */
  async inMail(deliveryId: string): Promise<Notification[]> {
    const rows = await this.model
      .find({ 'mail.deliveryId': deliveryId })
      .sort({ createdAt: 1, _id: 1 })
      .lean<NotificationDocument[]>()
      .exec();
    return rows.map(notificationOf);
  }

  /** Fails where one of them is there already. */
  async insert(notifications: readonly Notification[]): Promise<void> {
    await this.model.insertMany(notifications.map(notification => ({ _id: notificationId(notification), ...notification })));
  }
}

const notificationOf = ({ _id, ...notification }: NotificationDocument): Notification => notification;
