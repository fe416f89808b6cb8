import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Notification } from '../domain/matching/notification.js';
import type { Subscription } from '../domain/subscribing/subscription.js';
import type { ArticleCopyDocument } from './article-copies.store.js';
import type { NotificationDocument } from './notification.schema.js';
import type { SubscriptionDocument } from './subscription.schema.js';

/** What is told in each of many messages at once, and by which subscriptions. */
@Injectable()
export class MailContentsStore {
  constructor(
    @InjectModel('Notification') private readonly notifications: Model<NotificationDocument>,
    @InjectModel('Subscription') private readonly subscriptions: Model<SubscriptionDocument>,
    @InjectModel('ArticleCopy') private readonly articles: Model<ArticleCopyDocument>,
  ) {}

  /** By the message's id; in the order in which they were written. */
  async toldIn(deliveryIds: readonly string[]): Promise<Map<string, Notification[]>> {
    const rows = await this.notifications
      .find({ 'mail.deliveryId': { $in: [...deliveryIds] } })
      .sort({ createdAt: 1, _id: 1 })
      .lean<NotificationDocument[]>()
      .exec();
    const told = new Map<string, Notification[]>();
    for (const row of rows) {
      const deliveryId = row.mail?.deliveryId ?? '';
      const sameMail = told.get(deliveryId);
      if (sameMail) sameMail.push(row);
      else told.set(deliveryId, [row]);
    }
    return told;
  }

  /** Those of these articles that cannot be read any more. */
  async unreadable(articleIds: readonly string[]): Promise<Set<string>> {
    if (articleIds.length === 0) return new Set();
    const rows = await this.articles
      .find({ _id: { $in: [...articleIds] }, state: { $exists: false } })
      .select('_id')
      .lean<{ _id: string }[]>()
      .exec();
    return new Set(rows.map(({ _id }) => _id));
  }

  /** Those that have ended too; those that are gone are left out. */
  async subscriptionsOf(ids: readonly string[]): Promise<Map<string, Subscription>> {
    const rows = await this.subscriptions
      .find({ _id: { $in: [...ids] } })
      .lean<SubscriptionDocument[]>()
      .exec();
    return new Map(rows.map(({ _id, ...subscription }) => [_id, { id: _id, ...subscription }]));
  }
}
