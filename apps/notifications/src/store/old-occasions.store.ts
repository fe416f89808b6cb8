import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import type { ClearOutPlace } from '../domain/retention/clear-out-run.js';
import type { OccasionDocument } from './occasion.schema.js';

export interface OldOccasion {
  readonly id: string;
  readonly subject: string;
  readonly startedAt: Date;
}

type Filter = QueryFilter<OccasionDocument>;

/** Occasions that are kept no longer: over, and so old, by when they happened too, that nobody would be told of them if they were heard of again. */
@Injectable()
export class OldOccasionsStore {
  constructor(@InjectModel('Occasion') private readonly model: Model<OccasionDocument>) {}

  /** The first behind this place, the oldest first; the one at the place itself where that is not through with it. */
  async next(before: Date, place: ClearOutPlace | undefined): Promise<OldOccasion | undefined> {
    const isOld = { at: { $lt: before }, endedAt: { $lt: before } };
    // The bound alone is what any scan of the index begins at, whichever way MongoDB takes through the `$or`.
    const startedAt = { ...(place && { $gte: place.startedAt }), $lt: before };
    const row = await this.model
      .findOne({ ...isOver, ...isOld, startedAt, ...(place && isBehind(place)) } as Filter)
      .hint({ startedAt: -1, _id: -1 })
      .sort({ startedAt: 1, _id: 1 })
      .select('subject startedAt')
      .lean<OccasionDocument>()
      .exec();
    return row ? { id: row._id, subject: row.subject, startedAt: row.startedAt } : undefined;
  }

  /** Whether something of this subject is being told, or taken back: a correction goes to those who were told of the first version. */
  async isStillTold(subject: string): Promise<boolean> {
    const isUnderWay = { $or: [{ state: { $in: ['fanning-out', 'paused'] } }, { turn: { $exists: true } }] };
    return (await this.model.exists({ subject, ...isUnderWay } as Filter).exec()) !== null;
  }

  /** A correction that begins writes the row of what it corrects, and so does whoever takes it back: one of both begins again, and knows the other. */
  async touch(id: string): Promise<void> {
    await this.model.updateOne({ _id: id }, [{ $set: { movedAt: '$$NOW' } }], { updatePipeline: true }).exec();
  }

  /** Answers whether it is gone; one that is taken back meanwhile stays. */
  async remove(id: string): Promise<boolean> {
    return (await this.model.deleteOne({ _id: id, ...isOver } as Filter).exec()).deletedCount === 1;
  }
}

const isOver = { state: { $in: ['done', 'cancelled'] }, turn: { $exists: false } };

const isBehind = ({ startedAt, occasionId, within }: ClearOutPlace): object => ({
  $or: [{ startedAt: { $gt: startedAt } }, { startedAt, _id: { [within ? '$gte' : '$gt']: occasionId } }],
});
