import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { SectionMoveDocument } from './section-move.schema.js';

export interface SectionMove {
  readonly sectionId: string;
  readonly slug: string;
  readonly changedAt: Date;
}

/**
 * A draft that was being made while the slug changed may still carry the old one, and is committed a little later. No transaction lives
 * longer than 60 s (MongoDB's own limit), so that a look after this time finds them all.
 */
const settledMs = 75_000;

/** The moves that are not finished. */
@Injectable()
export class SectionMovesStore {
  constructor(@InjectModel('SectionMove') private readonly model: Model<SectionMoveDocument>) {}

  /** In the transaction that changes the slug. */
  async plan({ sectionId, slug }: { sectionId: string; slug: string }): Promise<void> {
    await this.model.updateOne({ _id: sectionId }, [{ $set: { slug: { $literal: slug }, changedAt: '$$NOW' } }], {
      upsert: true,
      updatePipeline: true,
    });
  }

  async unfinished(): Promise<SectionMove[]> {
    const rows = await this.model.find().sort({ changedAt: 1 }).lean<SectionMoveDocument[]>().exec();
    return rows.map(({ _id, slug, changedAt }) => ({ sectionId: _id, slug, changedAt }));
  }

  /** Forgets a move whose time is over; one that was planned anew meanwhile stays. */
  async settle({ sectionId, changedAt }: SectionMove): Promise<void> {
    const isOver = { $lt: ['$changedAt', { $subtract: ['$$NOW', settledMs] }] };
    await this.model.deleteOne({ _id: sectionId, changedAt, $expr: isOver });
  }
}
