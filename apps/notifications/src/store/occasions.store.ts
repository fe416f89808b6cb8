import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { type KeysetPage, keysetPage } from '#persistence';
import type { Occasion, WithdrawnBecause } from '../domain/matching/occasion.js';
import type { OccasionDocument } from './occasion.schema.js';

/** What happened that people are told of, and how far that is. */
@Injectable()
export class OccasionsStore {
  constructor(@InjectModel('Occasion') private readonly model: Model<OccasionDocument>) {}

  async find(id: string): Promise<Occasion | undefined> {
    return (await this.getMany([id])).get(id);
  }

  async getMany(ids: readonly string[]): Promise<Map<string, Occasion>> {
    const rows = await this.model
      .find({ _id: { $in: [...ids] } })
      .lean<OccasionDocument[]>()
      .exec();
    return new Map(rows.map(row => [row._id, occasionOf(row)]));
  }

  async ofSubject(subject: string): Promise<Occasion[]> {
    const rows = await this.model.find({ subject }).lean<OccasionDocument[]>().exec();
    return rows.map(occasionOf);
  }

  /** What an event told of: several things where it brought several corrections. */
  async ofEvent(eventId: string): Promise<Occasion[]> {
    const rows = await this.model.find({ eventId }).sort({ _id: 1 }).lean<OccasionDocument[]>().exec();
    return rows.map(occasionOf);
  }

  /** The newest first. */
  async page(limit: number, after: string | undefined, state: Occasion['state'] | undefined): Promise<KeysetPage<Occasion>> {
    const { items, ...rest } = await keysetPage({
      model: this.model,
      filter: state === undefined ? {} : { state },
      sort: { field: 'startedAt', direction: 'descending' },
      limit,
      ...(after !== undefined && { after }),
    });
    return { ...rest, items: items.map(occasionOf) };
  }

  /** Fails where it is there already. */
  async insert({ id, ...occasion }: Occasion): Promise<void> {
    await this.model.insertMany([{ _id: id, ...occasion, turn: occasion.startedAt }]);
  }

  /** What is told of it is from now on what is so now, where that is newer; of one that was taken back nothing is told. */
  async refresh(id: string, content: Readonly<Record<string, unknown>>): Promise<void> {
    await this.model
      .updateOne(
        { _id: id, state: { $ne: 'cancelled' }, 'content.version': { $lt: content['version'] } } as QueryFilter<OccasionDocument>,
        { $set: { content } },
      )
      .exec();
  }

  /** As one person wanted it; answers whether it was in one of these states. */
  async move(id: string, from: readonly Occasion['state'][], to: 'fanning-out' | 'paused'): Promise<boolean> {
    const { matchedCount } = await this.model
      .updateOne(
        { _id: id, state: { $in: [...from] } },
        [
          { $set: { state: to, ...(to === 'fanning-out' && { turn: '$$NOW', movedAt: '$$NOW' }) } },
          { $unset: ['claim', ...(to === 'paused' ? ['turn'] : [])] },
        ],
        { updatePipeline: true },
      )
      .exec();
    return matchedCount === 1;
  }

  /** Nothing more of it is sent; what was found out about its people is gone over, in turns. `content` takes the place of what was told. */
  async withdraw(id: string, because: WithdrawnBecause, content?: Readonly<Record<string, unknown>>): Promise<void> {
    await this.model
      .updateOne(
        { _id: id },
        [
          {
            $set: {
              state: 'cancelled',
              withdrawing: { after: '', because },
              turn: '$$NOW',
              movedAt: '$$NOW',
              endedAt: { $ifNull: ['$endedAt', '$$NOW'] },
            },
          },
          // Beside the old one it would be merged into it.
          { $unset: ['claim', 'cursor', ...(content ? ['content'] : [])] },
          ...(content ? [{ $set: { content: { $literal: content } } }] : []),
        ],
        { updatePipeline: true },
      )
      .exec();
  }
}

export const occasionOf = ({ _id, claim: _claim, turn: _turn, movedAt: _movedAt, ...occasion }: OccasionDocument): Occasion => ({
  id: _id,
  ...occasion,
});
