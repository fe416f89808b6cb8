import type { Model } from 'mongoose';
import type { PendingChangeDocument } from './pending-change.schema.js';

/** A change that articles are to follow: of what, and by whom. */
export interface FollowedChange {
  readonly id: string;
  readonly by: string;
}

export type PendingChange<C extends FollowedChange> = C & { readonly changedAt: Date };

/**
 * An article that was being written while the change was made may still carry what was before it, and is committed a little later. No
 * transaction lives longer than 60 s (MongoDB's own limit), so that a look after this time finds them all.
 */
const settledMs = 75_000;

/** The changes of one kind that not all articles are known to have followed. */
export class PendingChangesStore<C extends FollowedChange> {
  constructor(private readonly model: Model<PendingChangeDocument>) {}

  /** In the transaction of the change itself. */
  async plan({ id, ...fields }: C): Promise<void> {
    const literal = Object.entries(fields).map(([name, value]) => [name, { $literal: value }]);
    await this.model.updateOne({ _id: id }, [{ $set: { ...Object.fromEntries(literal), changedAt: '$$NOW' } }], {
      upsert: true,
      updatePipeline: true,
    });
  }

  async unfinished(): Promise<PendingChange<C>[]> {
    const rows = await this.model.find().sort({ changedAt: 1 }).lean<PendingChangeDocument[]>().exec();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as `plan` wrote it
    return rows.map(({ _id, ...fields }) => ({ id: _id, ...fields }) as unknown as PendingChange<C>);
  }

  /** Forgets a change whose time is over; one that was made anew meanwhile stays. */
  async settle({ id, changedAt }: PendingChange<C>): Promise<void> {
    const isOver = { $lt: ['$changedAt', { $subtract: ['$$NOW', settledMs] }] };
    await this.model.deleteOne({ _id: id, changedAt, $expr: isOver });
  }
}
