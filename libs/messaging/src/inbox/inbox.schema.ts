import { Schema } from 'mongoose';

/** An effect that was carried out: `<handler>:<source>:<id>` of the event. */
export interface InboxDocument {
  _id: string;
  /** Only for topics with retention: after it, and after the dead letters', the event cannot come again. */
  expiresAt?: Date;
}

export const inboxSchema = new Schema<InboxDocument>({ _id: String, expiresAt: Date }, { collection: 'inbox', versionKey: false });
inboxSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0, partialFilterExpression: { expiresAt: { $exists: true } } });
