import { Schema } from 'mongoose';
import type { WebhookDelivery } from '../domain/webhooks/webhook-delivery.js';

export type WebhookDeliveryDocument = Omit<WebhookDelivery, 'id'> & { _id: string; expiresAt: Date };

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;

/** It has nothing of the event but its name: whoever is erased is not in it. */
export const webhookDeliverySchema = new Schema<WebhookDeliveryDocument>(
  {
    _id: String,
    endpointId: text,
    eventId: text,
    type: text,
    subject: text,
    state: text,
    attempts: { type: Number, required: true },
    nextTryAt: instant,
    claim: String,
    log: { type: [Schema.Types.Mixed], required: true },
    createdAt: instant,
    expiresAt: instant,
  },
  { collection: 'webhookDeliveries', versionKey: false, minimize: false },
);
/** The first that is due of each endpoint, whatever waits for the others. */
webhookDeliverySchema.index({ state: 1, endpointId: 1, nextTryAt: 1 });
webhookDeliverySchema.index({ state: 1, nextTryAt: 1 });
webhookDeliverySchema.index({ claim: 1 }, { sparse: true });
webhookDeliverySchema.index({ endpointId: 1, createdAt: -1, _id: -1 });
webhookDeliverySchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
