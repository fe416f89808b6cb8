import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type AggregateDocument, aggregateSchema, AggregatesStore } from '#aggregates';
import type { Sponsor } from '../domain/booking/sponsor.js';

export const sponsorSchema = aggregateSchema<Sponsor>('sponsors');

@Injectable()
export class SponsorsStore extends AggregatesStore<Sponsor> {
  constructor(@InjectModel('Sponsor') model: Model<AggregateDocument<Sponsor>>) {
    super(model, 'sponsor');
  }
}
