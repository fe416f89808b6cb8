import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type AggregateDocument, aggregateSchema, AggregatesStore } from '#aggregates';
import type { Creative } from '../domain/creatives/creative.js';

export const creativeSchema = aggregateSchema<Creative>('creatives');

@Injectable()
export class CreativesStore extends AggregatesStore<Creative> {
  constructor(@InjectModel('Creative') model: Model<AggregateDocument<Creative>>) {
    super(model, 'creative');
  }
}
