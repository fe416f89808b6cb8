import { Schema } from 'mongoose';
import type { Subscriber } from '../domain/subscribing/subscriber.js';

export type SubscriberDocument = Omit<Subscriber, 'id'> & { _id: string };

const mixed = Schema.Types.Mixed;

export const subscriberSchema = new Schema<SubscriberDocument>(
  {
    _id: String,
    version: { type: Number, required: true },
    address: String,
    addressHash: String,
    addressConfirmedAt: Date,
    personId: String,
    formerIds: { type: [String], default: undefined },
    locale: { type: String, required: true },
    zone: { type: String, required: true },
    quiet: mixed,
    digestAt: { type: String, required: true },
    digestWeekday: { type: Number, required: true },
    preferences: { type: mixed, required: true },
    mutes: { type: [String], required: true },
    createdAt: { type: Date, required: true },
  },
  { collection: 'subscribers', versionKey: false, minimize: false },
);
subscriberSchema.index({ addressHash: 1 }, { unique: true, sparse: true });
subscriberSchema.index({ personId: 1 }, { unique: true, sparse: true });
subscriberSchema.index({ formerIds: 1 }, { sparse: true });
