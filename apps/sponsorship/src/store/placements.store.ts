import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type AggregateDocument, aggregateSchema, AggregatesStore } from '#aggregates';
import type { Placement } from '../domain/booking/placement.js';

export const placementSchema = aggregateSchema<Placement>('placements');
placementSchema.index({ 'state.slot': 1 });
placementSchema.index({ 'state.houseCreativeId': 1 });

@Injectable()
export class PlacementsStore extends AggregatesStore<Placement> {
  constructor(@InjectModel('Placement') model: Model<AggregateDocument<Placement>>) {
    super(model, 'placement');
  }

  /** There are few. */
  all(): Promise<Placement[]> {
    return this.find({});
  }

  /** The one that stands on pages. */
  onIn(slot: Placement['slot']): Promise<Placement | undefined> {
    return this.findOne({ 'state.slot': slot, 'state.state': 'on' });
  }

  withHouse(creativeId: string): Promise<Placement[]> {
    return this.find({ 'state.houseCreativeId': creativeId });
  }
}
