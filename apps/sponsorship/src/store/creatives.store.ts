import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type AggregateDocument, aggregateSchema, AggregatesStore } from '#aggregates';
import type { Creative, CreativeState } from '../domain/creatives/creative.js';

export const creativeSchema = aggregateSchema<Creative>('creatives');
creativeSchema.index({ 'state.sponsorId': 1, _id: -1 });
creativeSchema.index({ 'state.state': 1, _id: -1 });

export interface CreativeFilter {
  readonly sponsorId?: string | undefined;
  readonly state?: CreativeState | undefined;
}

@Injectable()
export class CreativesStore extends AggregatesStore<Creative> {
  constructor(@InjectModel('Creative') model: Model<AggregateDocument<Creative>>) {
    super(model, 'creative');
  }

  list({ sponsorId, state }: CreativeFilter, limit: number, after?: string): Promise<{ items: Creative[]; next?: string }> {
    return this.page(limit, after, {
      ...(sponsorId !== undefined && { 'state.sponsorId': sponsorId }),
      ...(state !== undefined && { 'state.state': state }),
    });
  }
}
