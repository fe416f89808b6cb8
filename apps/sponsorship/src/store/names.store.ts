import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { AggregateDocument } from '#aggregates';

interface Named {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

/** What people call a sponsor, campaign, flight, creative or placement. */
@Injectable()
export class NamesStore {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async of(aggregate: 'Sponsor' | 'Campaign' | 'Flight' | 'Creative' | 'Placement', ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.connection
      .model<AggregateDocument<Named>>(aggregate)
      .find({ _id: { $in: [...ids] } })
      .select('state.name')
      .lean<AggregateDocument<Named>[]>()
      .exec();
    return new Map(rows.map(({ _id, state }) => [_id, state.name]));
  }
}
