import { Schema } from 'mongoose';

export interface LeaseDocument {
  _id: string;
  holder: string;
  /** By the database's clock. */
  until: Date;
}

export const leaseSchema = new Schema<LeaseDocument>(
  { _id: String, holder: { type: String, required: true }, until: { type: Date, required: true } },
  { collection: 'leases', versionKey: false },
);
