import { Schema, type SchemaDefinition } from 'mongoose';

/** Something that articles show has changed, and they are to follow. Kept until none can be left behind. */
export interface PendingChangeDocument {
  /** Of what changed: of two changes of one thing only the last matters. */
  _id: string;
  /** Who changed it. */
  by: string;
  /** By the server's clock. */
  changedAt: Date;
}

/** `fields` is what articles are to follow to. */
export function pendingChangeSchema(collection: string, fields: SchemaDefinition): Schema<PendingChangeDocument> {
  return new Schema<PendingChangeDocument>(
    { ...fields, _id: String, by: { type: String, required: true }, changedAt: { type: Date, required: true } },
    { collection, versionKey: false },
  );
}
