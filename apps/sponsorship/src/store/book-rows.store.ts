import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { BookCollection, BookRows } from '../domain/serving/book.js';
import type { Flight } from '../domain/booking/flight.js';

interface Row<T> {
  readonly _id: string;
  readonly state?: T;
}

/** What need not be read to begin with; what becomes of it later is heard of. */
const wanted: Partial<Record<BookCollection, object>> = { flights: { 'state.state': 'live' }, creatives: { 'state.state': 'approved' } };

/** The rows that decisions are made of, read as a whole. */
@Injectable()
export class BookRowsStore {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async all<C extends BookCollection>(collection: C): Promise<{ id: string; row: BookRows[C] }[]> {
    const rows = await this.connection
      .collection<Row<BookRows[C]> & { _id: string }>(collection)
      .find((wanted[collection] ?? {}) as object)
      .toArray();
    return rows.flatMap(({ _id, state }) => (state ? [{ id: String(_id), row: state as BookRows[C] }] : []));
  }

  /** In whatever state they are. */
  async flightsOf(placementIds: readonly string[]): Promise<Flight[]> {
    const flights = this.connection.collection<Row<Flight> & { _id: string }>('flights');
    const rows = await flights.find({ 'state.placementIds': { $in: [...placementIds] } } as object).toArray();
    return rows.flatMap(({ state }) => (state ? [state as Flight] : []));
  }
}
