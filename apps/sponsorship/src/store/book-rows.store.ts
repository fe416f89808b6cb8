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
const wanted: Partial<Record<BookCollection, object>> = {
  flights: { 'state.state': { $in: ['live', 'paused'] } },
  creatives: { 'state.state': 'approved' },
};

/** The rows that decisions are made of, read as a whole. */
@Injectable()
export class BookRowsStore {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async all<C extends BookCollection>(collection: C): Promise<{ id: string; row: BookRows[C] }[]> {
    const rows = await this.#rows<BookRows[C]>(collection, wanted[collection] ?? {});
    return rows.flatMap(({ _id, state }) => (state ? [{ id: _id, row: state }] : []));
  }

  /** In whatever state they are. */
  async flightsOf(placementIds: readonly string[]): Promise<Flight[]> {
    const rows = await this.#rows<Flight>('flights', { 'state.placementIds': { $in: [...placementIds] } });
    return rows.flatMap(({ state }) => state ?? []);
  }

  async #rows<T>(collection: BookCollection, filter: object): Promise<Row<T>[]> {
    const found = await this.connection.collection(collection).find(filter).toArray();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each collection holds what its store has put in
    return found as unknown[] as Row<T>[];
  }
}
