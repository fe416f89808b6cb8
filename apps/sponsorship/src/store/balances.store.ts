import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';

/** How a flight's goal stands. What is counted is never more than `spent` and `open` together, and these never more than the goal. */
export interface Balance {
  /** Counted under leases that are settled. */
  readonly spent: number;
  /** Granted to leases that are not. */
  readonly open: number;
}

export type BalanceDocument = Balance & {
  _id: string;
  /** When its goal was last to be made smaller. */
  heldAt?: Date;
};

export const balanceSchema = new Schema<BalanceDocument>(
  { _id: String, spent: { type: Number, required: true }, open: { type: Number, required: true }, heldAt: Date },
  { collection: 'balances', versionKey: false },
);

/** The balances of flights with a goal of impressions. */
@Injectable()
export class BalancesStore {
  constructor(@InjectModel('Balance') private readonly model: Model<BalanceDocument>) {}

  /** Before the transaction that is to change it: two that insert one row in transactions would fail each other. */
  async begin(flightId: string): Promise<void> {
    await this.model.updateOne({ _id: flightId }, { $setOnInsert: { spent: 0, open: 0 } }, { upsert: true }).exec();
  }

  async get(flightId: string): Promise<Balance> {
    const row = await this.model.findById(flightId).lean<BalanceDocument>().exec();
    return { spent: row?.spent ?? 0, open: row?.open ?? 0 };
  }

  /** As it is until this transaction has ended: whoever takes from it meanwhile meets a conflict, and sees the goal that is set here. */
  async hold(flightId: string): Promise<Balance> {
    const change = { $currentDate: { heldAt: true }, $setOnInsert: { spent: 0, open: 0 } } as const;
    await this.model.updateOne({ _id: flightId }, change, { upsert: true }).exec();
    return this.get(flightId);
  }

  /** Takes from it as it was read in this transaction; the database lets no second one do so at the same time. */
  async change(flightId: string, { spent = 0, open = 0 }: Partial<Balance>): Promise<void> {
    await this.model.updateOne({ _id: flightId }, { $inc: { spent, open } }).exec();
  }
}
