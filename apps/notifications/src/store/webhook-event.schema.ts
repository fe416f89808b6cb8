import { Schema } from 'mongoose';
import type { WebhookEvent } from '../domain/webhooks/webhook-event.js';

export type WebhookEventDocument = Omit<WebhookEvent, 'id'> & {
  _id: string;
  /** Who is named in it, as far as somebody is. */
  people: string[];
  expiresAt: Date;
};

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;

export const webhookEventSchema = new Schema<WebhookEventDocument>(
  {
    _id: String,
    source: text,
    type: text,
    subject: text,
    time: instant,
    sequence: { type: Number, required: true },
    schema: text,
    data: String,
    people: { type: [String], required: true },
    expiresAt: instant,
  },
  { collection: 'webhookEvents', versionKey: false, suppressReservedKeysWarning: true },
);
webhookEventSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
/** What a range of time held. */
webhookEventSchema.index({ time: 1, _id: 1 });
webhookEventSchema.index({ subject: 1, source: 1, sequence: 1 });
webhookEventSchema.index({ people: 1 });
