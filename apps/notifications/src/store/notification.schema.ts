import { Schema } from 'mongoose';
import type { Notification } from '../domain/matching/notification.js';

/** Under `<occasion>~<subscriber>`: that nobody is told twice of one thing is that there is one such row. Those of an occasion stand side by side. */
export type NotificationDocument = Notification & { _id: string };

const text = { type: String, required: true } as const;
const mixed = Schema.Types.Mixed;

export const notificationSchema = new Schema<NotificationDocument>(
  {
    _id: String,
    occasionId: text,
    subscriberId: text,
    because: { type: [String], required: true },
    createdAt: { type: Date, required: true },
    mail: mixed,
    inbox: mixed,
  },
  { collection: 'notifications', versionKey: false, minimize: false },
);
notificationSchema.index({ subscriberId: 1, createdAt: -1, _id: -1 });
/** What is in an inbox, the newest first; and how much of it is unread. */
notificationSchema.index(
  { subscriberId: 1, 'inbox.archivedAt': 1, createdAt: -1, _id: -1 },
  { partialFilterExpression: { inbox: { $exists: true } } },
);
notificationSchema.index(
  { subscriberId: 1, 'inbox.archivedAt': 1, 'inbox.readAt': 1 },
  { partialFilterExpression: { inbox: { $exists: true } } },
);
/** What a digest tells of. */
notificationSchema.index({ 'mail.deliveryId': 1 }, { sparse: true });
