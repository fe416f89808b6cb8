import { Schema } from 'mongoose';

/** Who a guest said they are: kept apart from what they wrote, in no event and on no page. */
export interface GuestDocument {
  _id: string;
  name: string;
  email: string;
  createdAt: Date;
}

export const guestSchema = new Schema<GuestDocument>(
  {
    _id: String,
    name: { type: String, required: true },
    email: { type: String, required: true },
    createdAt: { type: Date, required: true },
  },
  { collection: 'guests', versionKey: false },
);
