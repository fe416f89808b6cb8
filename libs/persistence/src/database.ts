import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { DatabaseUnavailableError } from './errors.js';
import { FollowedCollections, type Follower } from './followed-collections.js';
import { pingMongo } from './ping-mongo.js';

/** The service's own database, for those who need no model of it. */
@Injectable()
export class Database {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** Answers within the deadline, or throws. */
  ping(deadlineMs: number): Promise<void> {
    return pingMongo(this.connection, deadlineMs);
  }

  /** By the clock of its primary, which is one for all processes, and the one that due work is claimed by. */
  async now(): Promise<Date> {
    if (!this.connection.db) throw new DatabaseUnavailableError(0);
    const { localTime } = await this.connection.db.command({ hello: 1 });
    if (!(localTime instanceof Date)) throw new Error('The database does not say what time it is');
    return localTime;
  }

  /** Some of its collections and their changes; nothing is read before its `start`. */
  follow(collections: readonly string[], follower: Follower): FollowedCollections {
    return new FollowedCollections(() => this.connection.getClient().db(this.connection.name), collections, follower);
  }
}
