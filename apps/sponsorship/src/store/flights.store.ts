import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type AggregateDocument, aggregateSchema, AggregatesStore } from '#aggregates';
import type { Flight } from '../domain/booking/flight.js';

export const flightSchema = aggregateSchema<Flight>('flights');

@Injectable()
export class FlightsStore extends AggregatesStore<Flight> {
  constructor(@InjectModel('Flight') model: Model<AggregateDocument<Flight>>) {
    super(model, 'flight');
  }
}
