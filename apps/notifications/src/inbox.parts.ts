import { MarkItem } from './commands/inbox/mark-item.js';
import { ReadAll } from './commands/inbox/read-all.js';
import { InboxController } from './http/inbox/inbox.controller.js';
import { InboxStreamController } from './http/inbox/inbox-stream.controller.js';
import { LiveInboxes } from './http/inbox/live-inboxes.js';
import { InboxOwner } from './queries/inbox/inbox-owner.js';
import { ReadInbox } from './queries/inbox/read-inbox.js';
import { inboxSchema } from './store/inbox.schema.js';
import { InboxesStore } from './store/inboxes.store.js';
import { InboxItemsStore } from './store/inbox-items.store.js';

/** What readers find on the site itself, for the composition root. */
export const inboxParts = {
  models: [{ name: 'ReaderInbox', schema: inboxSchema }],
  providers: [InboxesStore, InboxItemsStore, InboxOwner, ReadInbox, MarkItem, ReadAll, LiveInboxes],
  controllers: [InboxController, InboxStreamController],
  problems: { 'inbox-item-not-found': 404 },
};
