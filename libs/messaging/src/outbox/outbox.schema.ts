import { Schema } from 'mongoose';

export interface OutboxMessage {
  readonly key: string;
  readonly value: string | null;
  readonly headers: Record<string, string>;
}

/** An event that was committed and is not on its topic yet, or a parcel of some. */
export interface OutboxDocument {
  /** The event's id; of a parcel, that of the first. */
  _id: string;
  aggregateId: string;
  /** Of the aggregate; rows of one aggregate leave in this order. */
  version: number;
  /** Among the events of one version. */
  index: number;
  topic: string;
  key: string;
  value: string | null;
  headers: Record<string, string>;
  /** In place of the row's own: events that happen once each, for which the row is its own aggregate. */
  parcel?: OutboxMessage[];
  createdAt: Date;
  /** The broker refuses this row for good; its aggregate waits until someone decides. */
  parked?: { reason: string; at: Date };
}

export const outboxSchema = new Schema<OutboxDocument>(
  {
    _id: String,
    aggregateId: { type: String, required: true },
    version: { type: Number, required: true },
    index: { type: Number, required: true },
    topic: { type: String, required: true },
    key: { type: String, required: true },
    value: String,
    headers: { type: Schema.Types.Mixed, required: true },
    parcel: { type: Schema.Types.Mixed },
    createdAt: { type: Date, required: true },
    parked: { reason: String, at: Date },
  },
  { collection: 'outbox', versionKey: false, minimize: false },
);
outboxSchema.index({ aggregateId: 1, version: 1, index: 1 }, { unique: true });
outboxSchema.index({ createdAt: 1 });
outboxSchema.index({ parked: 1 }, { partialFilterExpression: { parked: { $exists: true } } });
