import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type AggregateDocument, aggregateSchema, AggregatesStore } from '#aggregates';
import type { Placement } from '../domain/booking/placement.js';

export const placementSchema = aggregateSchema<Placement>('placements');

@Injectable()
export class PlacementsStore extends AggregatesStore<Placement> {
  constructor(@InjectModel('Placement') model: Model<AggregateDocument<Placement>>) {
    super(model, 'placement');
  }
}
