import { Schema } from 'mongoose';
import type { Inbox } from '../domain/inbox/inbox.js';

export type InboxDocument = Omit<Inbox, 'id'> & { _id: string };

export const inboxSchema = new Schema<InboxDocument>(
  {
    _id: String,
    version: { type: Number, required: true },
    recent: { type: [{ _id: false, version: Number, items: [String] }], required: true },
  },
  { collection: 'inboxes', versionKey: false },
);
