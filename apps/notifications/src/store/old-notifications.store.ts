import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { NotificationDocument } from './notification.schema.js';

export interface OldNotification {
  readonly id: string;
  readonly subscriberId: string;
  readonly deliveryId?: string;
  /** It is among those that an inbox counts. */
  readonly isUnread: boolean;
}

/** That people were told of what is kept no longer. */
@Injectable()
export class OldNotificationsStore {
  constructor(@InjectModel('Notification') private readonly model: Model<NotificationDocument>) {}

  /** Those of one occasion, behind one of them; they stand side by side. */
  async page(occasionId: string, after: string, limit: number): Promise<OldNotification[]> {
    const rows = await this.model
      .find({ _id: { $gt: after === '' ? `${occasionId}~` : after, $lt: `${occasionId}\u007f` } })
      .sort({ _id: 1 })
      .limit(limit)
      .select('subscriberId mail inbox')
      .lean<NotificationDocument[]>()
      .exec();
    return rows.map(oldOf);
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.model.deleteMany({ _id: { $in: [...ids] } }).exec();
  }
}

const oldOf = ({ _id: id, subscriberId, mail, inbox }: NotificationDocument): OldNotification => ({
  id,
  subscriberId,
  ...(mail && { deliveryId: mail.deliveryId }),
  isUnread: inbox !== undefined && inbox.readAt === undefined && inbox.archivedAt === undefined,
});
