import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';

/** What has been counted, as far as serving asks; it is written where it is counted. */
@Injectable()
export class CountedViews {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** In the transaction that settles the lease. */
  impressionsUnder(leaseId: string): Promise<number> {
    return this.connection.model('Impression').countDocuments({ leaseId }).exec();
  }

  clicksOf(flightId: string): Promise<number> {
    return this.connection.model('Click').countDocuments({ flightId }).exec();
  }
}
