import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';

/** That a click is in the sums already. It tells of nobody: its id is made for it alone. */
export interface StripClickDocument {
  _id: string;
  at: Date;
}

/** Longer than a click is tried again. */
const keptSeconds = 3_600;

export const stripClickSchema = new Schema<StripClickDocument>(
  { _id: String, at: { type: Date, required: true } },
  { collection: 'strip-clicks', versionKey: false },
);
stripClickSchema.index({ at: 1 }, { expireAfterSeconds: keptSeconds });

/** Which clicks on strips have been added up: a commit whose answer was lost is not made twice. */
@Injectable()
export class StripClicksStore {
  constructor(@InjectModel('StripClick') private readonly model: Model<StripClickDocument>) {}

  async known(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.model
      .find({ _id: { $in: [...ids] } })
      .select('_id')
      .lean<StripClickDocument[]>()
      .exec();
    return new Set(rows.map(({ _id }) => _id));
  }

  /** In the transaction of the sums. */
  async insert(clicks: readonly { readonly id: string; readonly at: Date }[]): Promise<void> {
    if (clicks.length > 0) await this.model.insertMany(clicks.map(({ id, at }) => ({ _id: id, at })));
  }
}
