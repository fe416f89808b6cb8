import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, mongo, PipelineStage } from 'mongoose';
import { v7 } from 'uuid';
import { keysetPage, type KeysetPage } from '#persistence';
import type { DueWorkDocument } from './due-work.schema.js';
import { schedulingOptions, type SchedulingOptions } from './scheduling-options.js';

/** One row in the hands of this process. */
export interface ClaimedWork extends DueWorkDocument {
  readonly claim: string;
  /** By the database's clock, when it was claimed. */
  readonly lateMs: number;
}

export interface SchedulingFigures {
  readonly overdue: number;
  readonly overdueSeconds: number;
  readonly parked: number;
  readonly nextDueAt?: Date;
  /** The latest few of what is overdue. */
  readonly late: readonly { readonly id: string; readonly overdueSeconds: number }[];
}

const mostLate = 10;

/** In terms of its index. */
const isParked = { 'parked.at': { $gt: new Date(0) } };
const isNotParked = { parked: { $exists: false } };
/** An aggregation holds a missing date for earlier than every other; parked work has none. */
const hasTime = { nextTryAt: { $gt: new Date(0) } };
const timeout = 50;

/** The rows of due work. Every comparison with "now" is the database's own. */
@Injectable()
export class DueWorkStore {
  constructor(
    @InjectModel('DueWork') private readonly model: Model<DueWorkDocument>,
    @Inject(schedulingOptions) private readonly options: SchedulingOptions,
  ) {}

  async put(row: DueWorkDocument): Promise<void> {
    await this.model.replaceOne({ _id: row._id }, row, { upsert: true }).exec();
  }

  /** Answers whether there was one. */
  async remove(id: string): Promise<boolean> {
    return (await this.model.deleteOne({ _id: id }).exec()).deletedCount === 1;
  }

  get(id: string): Promise<DueWorkDocument | null> {
    return this.model.findById(id).lean<DueWorkDocument>().exec();
  }

  /** What may be taken next, and in how many milliseconds each. */
  next(kinds: readonly string[], limit: number): Promise<{ _id: string; waitMs: number }[]> {
    const isAbandoned = { $expr: { $lte: ['$nextTryAt', { $subtract: ['$$NOW', this.options.unknownKindGraceMs] }] } };
    return this.model
      .aggregate<{ _id: string; waitMs: number }>([
        { $match: { ...hasTime, $or: [{ kind: { $in: [...kinds] } }, isAbandoned] } },
        { $sort: { nextTryAt: 1 } },
        { $limit: limit },
        { $project: { waitMs: { $subtract: ['$nextTryAt', '$$NOW'] } } },
      ] satisfies PipelineStage[])
      .exec();
  }

  /** Takes one that may be taken; nothing where another process was faster, or has its transaction open. */
  async claim(id: string): Promise<ClaimedWork | undefined> {
    const { claimMs, switchedOff } = this.options;
    const isFree = switchedOff.includes('claim') ? {} : { ...hasTime, $expr: { $lte: ['$nextTryAt', '$$NOW'] } };
    const claimed = { claim: v7(), nextTryAt: { $add: ['$$NOW', claimMs] } };
    try {
      const row = await this.model.collection.findOneAndUpdate({ _id: id, ...isFree } as object, [{ $set: claimed }], {
        returnDocument: 'after',
        maxTimeMS: 1_000,
      });
      if (!row) return undefined;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a row of this collection, past Mongoose
      const work = row as unknown as Omit<ClaimedWork, 'lateMs'>;
      return { ...work, lateMs: Number(work.nextTryAt) - claimMs - work.dueAt.getTime() };
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === timeout) return undefined;
      throw error;
    }
  }

  /** In the transaction of the work itself. Answers whether it was still this claim's to do. */
  async take({ _id, claim }: ClaimedWork): Promise<boolean> {
    if (!this.options.switchedOff.includes('claim')) return (await this.model.deleteOne({ _id, claim }).exec()).deletedCount === 1;
    await this.model.deleteOne({ _id }).exec();
    return true;
  }

  retry(work: ClaimedWork, afterMs: number): Promise<void> {
    return this.#settle(work, [
      { $set: { attempts: work.attempts + 1, nextTryAt: { $add: ['$$NOW', Math.ceil(afterMs)] } } },
      { $unset: 'claim' },
    ]);
  }

  park(work: ClaimedWork, reason: string): Promise<void> {
    const parked = { reason: { $literal: reason }, at: '$$NOW' };
    return this.#settle(work, [{ $set: { attempts: work.attempts + 1, parked } }, { $unset: ['claim', 'nextTryAt'] }]);
  }

  /** As if it had never been claimed. */
  release(work: ClaimedWork): Promise<void> {
    return this.#settle(work, [{ $set: { nextTryAt: '$$NOW' } }, { $unset: 'claim' }]);
  }

  /** Answers whether it was parked until now. */
  async unpark(id: string): Promise<boolean> {
    const changes = [{ $set: { attempts: 0, nextTryAt: '$$NOW' } }, { $unset: 'parked' }];
    const { modifiedCount } = await this.model.updateOne({ _id: id, ...isParked }, changes, { updatePipeline: true }).exec();
    return modifiedCount === 1;
  }

  async discardParked(id: string): Promise<boolean> {
    return (await this.model.deleteOne({ _id: id, ...isParked }).exec()).deletedCount === 1;
  }

  listParked(limit: number, after?: string): Promise<KeysetPage<DueWorkDocument>> {
    const sort = { field: 'parked.at', direction: 'descending' as const };
    return keysetPage({ model: this.model, filter: isParked, sort, limit, ...(after !== undefined && { after }) });
  }

  async figures(): Promise<SchedulingFigures> {
    const isOverdue = { ...isNotParked, $expr: { $lte: ['$dueAt', '$$NOW'] } };
    const [overdue, parked, first] = await Promise.all([
      this.model.countDocuments(isOverdue).exec(),
      this.model.countDocuments(isParked).exec(),
      this.model
        .aggregate<{ _id: string; dueAt: Date; lateMs: number }>([
          { $match: isNotParked },
          { $sort: { dueAt: 1 } },
          { $limit: mostLate },
          { $project: { dueAt: 1, lateMs: { $subtract: ['$$NOW', '$dueAt'] } } },
        ])
        .exec(),
    ]);
    const late = first.filter(({ lateMs }) => lateMs > 0).map(({ _id, lateMs }) => ({ id: _id, overdueSeconds: lateMs / 1_000 }));
    const [next] = first;
    return { overdue, parked, overdueSeconds: late[0]?.overdueSeconds ?? 0, late, ...(next && { nextDueAt: next.dueAt }) };
  }

  /** What the claim no longer holds was planned anew, cancelled, or done meanwhile: then this changes nothing. */
  async #settle({ _id, claim }: ClaimedWork, changes: mongo.Document[]): Promise<void> {
    await this.model.collection.updateOne({ _id, claim } as object, changes);
  }
}
