import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
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

  /** Some of its collections and their changes; nothing is read before its `start`. */
  follow(collections: readonly string[], follower: Follower): FollowedCollections {
    return new FollowedCollections(() => this.connection.getClient().db(this.connection.name), collections, follower);
  }
}
