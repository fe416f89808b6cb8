import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type AggregateDocument, aggregateSchema, AggregatesStore } from '#aggregates';
import type { Strip } from '../domain/strip/strip.js';

export const stripSchema = aggregateSchema<Strip>('strips');

@Injectable()
export class StripsStore extends AggregatesStore<Strip> {
  constructor(@InjectModel('Strip') model: Model<AggregateDocument<Strip>>) {
    super(model, 'strip');
  }
}
