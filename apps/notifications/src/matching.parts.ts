import { notificationSchema } from './store/notification.schema.js';
import { NotificationsStore } from './store/notifications.store.js';
import { occasionSchema } from './store/occasion.schema.js';
import { OccasionsStore } from './store/occasions.store.js';

/** What has happened, and whom it concerns, for the composition root. */
export const matchingParts = {
  models: [
    { name: 'Occasion', schema: occasionSchema },
    { name: 'Notification', schema: notificationSchema },
  ],
  providers: [OccasionsStore, NotificationsStore],
  controllers: [],
  problems: {},
};
