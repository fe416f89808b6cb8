import { Schema } from 'mongoose';
import type { Delivery } from '../domain/delivering/delivery.js';

export type DeliveryDocument = Omit<Delivery, 'id'> & { _id: string };

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;
const mixed = Schema.Types.Mixed;

export const deliverySchema = new Schema<DeliveryDocument>(
  {
    _id: String,
    kind: text,
    subscriberId: text,
    occasionId: String,
    template: text,
    category: text,
    content: mixed,
    state: text,
    gathered: Number,
    dueAt: instant,
    nextTryAt: instant,
    promisedAt: instant,
    claim: mixed,
    attempts: { type: Number, required: true },
    failures: Number,
    messageId: String,
    sentAt: Date,
    answer: String,
    reason: String,
    log: { type: [mixed], required: true },
  },
  { collection: 'deliveries', versionKey: false, minimize: false },
);
/** What is to be sent, the longest due first; `open` ones are to be closed by then. */
deliverySchema.index({ state: 1, nextTryAt: 1, _id: 1 });
deliverySchema.index({ 'claim.until': 1 }, { sparse: true });
/** The oldest that is not sent, against what was promised. */
deliverySchema.index({ state: 1, promisedAt: 1 });
deliverySchema.index({ subscriberId: 1, nextTryAt: -1, _id: -1 });
/** Whose turn it is, of what is told; see `fair-shares.store.ts`. */
deliverySchema.index({ state: 1, occasionId: 1, category: 1, nextTryAt: 1 });
/** Whoever complains of a mail names it. */
deliverySchema.index({ messageId: 1 }, { sparse: true });

export const deliveryOf = ({ _id, ...delivery }: DeliveryDocument): Delivery => ({ id: _id, ...delivery });

/** By the database's clock; those of the processes differ. */
export const isDue = { $expr: { $lte: ['$nextTryAt', '$$NOW'] } };
