import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type AggregateDocument, aggregateSchema, AggregatesStore } from '#aggregates';
import type { Strip } from '../domain/strip/strip.js';

export const stripSchema = aggregateSchema<Strip>('strips');
stripSchema.index({ 'state.sectionId': 1 }, { unique: true });
stripSchema.index({ 'state.entries.sponsorId': 1 });

@Injectable()
export class StripsStore extends AggregatesStore<Strip> {
  constructor(@InjectModel('Strip') model: Model<AggregateDocument<Strip>>) {
    super(model, 'strip');
  }

  /** There are few. */
  all(): Promise<Strip[]> {
    return this.find({});
  }

  /** There is one for each section, and one for all others. */
  ofSection(sectionId: string | undefined): Promise<Strip | undefined> {
    return this.findOne({ 'state.sectionId': sectionId ?? null });
  }

  withSponsor(sponsorId: string): Promise<Strip[]> {
    return this.find({ 'state.entries.sponsorId': sponsorId });
  }
}
