import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { LEASE_TIMES, type LeaseTimes } from './lease-times.js';

/**
 * A part of a flight's goal in the hands of one process, which may decide from it until it closes.
 *
 * States: open (decisions; impressions count) → closed by time (impressions still count) → sealed (nothing counts under it any more) → gone (settled).
 * Whoever counts an impression reads its lease in the same transaction, and no transaction lives longer than 90 s (MongoDB ends those that are older than
 * `transactionLifetimeLimitSeconds`, 60, and looks for them every half of that): so what is counted under a lease is final `settlesMs` after it was sealed,
 * whatever the clocks of the processes say.
 */
export interface LeaseDocument {
  _id: string;
  flightId: string;
  granted: number;
  grantedAt: Date;
  closesAt: Date;
  sealsAt: Date;
  sealedAt?: Date;
}

export interface NewLease {
  readonly id: string;
  readonly flightId: string;
  readonly granted: number;
}

export const leaseSchema = new Schema<LeaseDocument>(
  {
    _id: String,
    flightId: { type: String, required: true },
    granted: { type: Number, required: true },
    grantedAt: { type: Date, required: true },
    closesAt: { type: Date, required: true },
    sealsAt: { type: Date, required: true },
    sealedAt: Date,
  },
  { collection: 'goalLeases', versionKey: false },
);
leaseSchema.index({ sealsAt: 1 });
leaseSchema.index({ sealedAt: 1 }, { sparse: true });
leaseSchema.index({ flightId: 1 });

const isNotSealed = { sealedAt: { $exists: false } };
const whenItCloses = ({ openMs, countsForMs }: LeaseTimes) => ({
  closesAt: { $add: ['$$NOW', openMs] },
  sealsAt: { $add: ['$$NOW', openMs + countsForMs] },
});

/** The leases of all processes. Every time in them is the database's own. */
@Injectable()
export class LeasesStore {
  constructor(
    @InjectModel('GoalLease') private readonly model: Model<LeaseDocument>,
    @Inject(LEASE_TIMES) readonly times: LeaseTimes,
  ) {}

  /** In the transaction of what it takes from the balance. */
  async insert({ id, flightId, granted }: NewLease): Promise<void> {
    const fields = { flightId: { $literal: flightId }, granted, grantedAt: '$$NOW', ...whenItCloses(this.times) };
    await this.model.updateOne({ _id: id }, [{ $set: fields }], { upsert: true, updatePipeline: true }).exec();
  }

  /** Answers how many of them were still to be had. */
  async extend(ids: readonly string[]): Promise<number> {
    const filter = { _id: { $in: [...ids] }, ...isNotSealed };
    return (await this.model.updateMany(filter, [{ $set: whenItCloses(this.times) }], { updatePipeline: true }).exec()).matchedCount;
  }

  /** Leaves it only what was used; answers how many that gives back. */
  async shrink(id: string, used: number): Promise<number> {
    const before = await this.model
      .findOneAndUpdate({ _id: id, ...isNotSealed }, { $set: { granted: used } })
      .lean<LeaseDocument>()
      .exec();
    return before ? before.granted - used : 0;
  }

  /** Those of them under which an impression still counts; in the transaction that counts it. */
  async unsealed(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.model
      .find({ _id: { $in: [...ids] }, ...isNotSealed })
      .select('_id')
      .lean<LeaseDocument[]>()
      .exec();
    return new Set(rows.map(({ _id }) => _id));
  }

  /** Those whose time is over. */
  async seal(): Promise<number> {
    const isOver = { sealsAt: { $gt: new Date(0) }, $expr: { $lte: ['$sealsAt', '$$NOW'] }, ...isNotSealed };
    return (await this.model.updateMany(isOver, [{ $set: { sealedAt: '$$NOW' } }], { updatePipeline: true }).exec()).modifiedCount;
  }

  /** Those under which all is counted that ever will be, the oldest first. */
  async settleable(limit: number): Promise<string[]> {
    const isFinal = { sealedAt: { $gt: new Date(0) }, $expr: { $lte: ['$sealedAt', { $subtract: ['$$NOW', this.times.settlesMs] }] } };
    const rows = await this.model.find(isFinal).sort({ sealedAt: 1 }).limit(limit).select('_id').lean<LeaseDocument[]>().exec();
    return rows.map(({ _id }) => _id);
  }

  /** Answers what it was, if nobody else has settled it. */
  async remove(id: string): Promise<{ flightId: string; granted: number } | undefined> {
    return (await this.model.findOneAndDelete({ _id: id }).lean<LeaseDocument>().exec()) ?? undefined;
  }
}
