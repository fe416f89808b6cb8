import type { Notification } from '../matching/notification.js';

/** What somebody is told on the site itself. */
export type InboxItem = Pick<Notification, 'occasionId' | 'createdAt'> & NonNullable<Notification['inbox']> & { readonly id: string };

/** What can be done with one. */
export type Mark = 'read' | 'unread' | 'archive';
