import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, UpdateQuery, UpdateWithAggregationPipeline } from 'mongoose';
import type { FanOutCursor, Occasion } from '../domain/matching/occasion.js';
import { occasionOf } from './occasions.store.js';
import type { OccasionDocument } from './occasion.schema.js';

/** An occasion that one process may work on, for as long as nobody else has taken it. */
export interface Turn {
  readonly occasion: Occasion;
  readonly claim: string;
}

/** A turn was too long and went to another, or somebody has paused or cancelled it meanwhile: what it would have written is not. */
export class TurnLostError extends Error {
  readonly code = 'turn-lost';

  constructor(occasionId: string) {
    super(`${occasionId} is somebody else's turn now, or nobody's`);
  }
}

export interface Progress {
  readonly looked: number;
  readonly written: number;
  /** Absent at the end. */
  readonly cursor?: FanOutCursor;
  readonly endedAt: Date;
}

const turnMs = 20_000;

/**
 * Whose turn it is. Occasions are taken by server time, the one that has waited longest first, so that a small one is never behind a large one. A turn
 * is one chunk; its writes and its end are one transaction, which fails where the claim is another's. Killed in the midst of it, the occasion
 * waits until the claim is void, and the chunk is done from its beginning.
 */
@Injectable()
export class FanOutTurnsStore {
  constructor(@InjectModel('Occasion') private readonly model: Model<OccasionDocument>) {}

  async take(): Promise<Turn | undefined> {
    const claim = randomUUID();
    const row = await this.model
      .findOneAndUpdate(
        { turn: { $exists: true }, $expr: { $lte: ['$turn', '$$NOW'] } },
        [{ $set: { claim, turn: { $add: ['$$NOW', turnMs] } } }],
        { sort: { turn: 1 }, returnDocument: 'after', updatePipeline: true },
      )
      .lean<OccasionDocument>()
      .exec();
    return row ? { occasion: occasionOf(row), claim } : undefined;
  }

  /** Nothing to be done yet. */
  async giveBack(turn: Turn, waitMs: number): Promise<void> {
    await this.#end(turn, [{ $set: { turn: { $add: ['$$NOW', waitMs] }, movedAt: '$$NOW' } }, { $unset: 'claim' }]);
  }

  /** In the transaction of what was written. */
  async advance(turn: Turn, { looked, written, cursor, endedAt }: Progress): Promise<void> {
    const sum = { matched: { $add: ['$matched', looked] }, written: { $add: ['$written', written] } };
    await this.#end(
      turn,
      cursor
        ? [{ $set: { ...sum, cursor: { $literal: cursor }, turn: '$$NOW', movedAt: '$$NOW' } }, { $unset: 'claim' }]
        : [{ $set: { ...sum, state: 'done', endedAt } }, { $unset: ['claim', 'turn', 'movedAt', 'cursor'] }],
    );
  }

  /** In the transaction of what was taken back; `after` is absent at the end. */
  async withdrawn(turn: Turn, after: string | undefined): Promise<void> {
    await this.#end(
      turn,
      after === undefined
        ? [{ $unset: ['claim', 'turn', 'movedAt', 'withdrawing'] }]
        : [{ $set: { 'withdrawing.after': { $literal: after }, turn: '$$NOW', movedAt: '$$NOW' } }, { $unset: 'claim' }],
    );
  }

  /** For how long the one has not gone on that has stood still the longest, in milliseconds. */
  async longestStill(): Promise<number> {
    const [row] = await this.model
      .aggregate<{ stillMs: number }>([
        { $match: { turn: { $exists: true } } },
        { $project: { stillMs: { $subtract: ['$$NOW', { $ifNull: ['$movedAt', '$startedAt'] }] } } },
        { $group: { _id: null, stillMs: { $max: '$stillMs' } } },
      ])
      .exec();
    return Math.max(0, row?.stillMs ?? 0);
  }

  async #end({ occasion, claim }: Turn, update: UpdateWithAggregationPipeline | UpdateQuery<OccasionDocument>): Promise<void> {
    const { matchedCount } = await this.model.updateOne({ _id: occasion.id, claim }, update, { updatePipeline: true }).exec();
    if (matchedCount === 0) throw new TurnLostError(occasion.id);
  }
}
