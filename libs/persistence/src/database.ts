import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection, mongo } from 'mongoose';
import { FollowedCollection, type Follower } from './followed-collection.js';
import { pingMongo } from './ping-mongo.js';

/** The service's own database, for those who need no model of it. */
@Injectable()
export class Database {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** Answers within the deadline, or throws. */
  ping(deadlineMs: number): Promise<void> {
    return pingMongo(this.connection, deadlineMs);
  }

  /** A collection and its changes; nothing is read before its `start`. */
  follow(collection: string, follower: Follower<mongo.Document>): FollowedCollection {
    return new FollowedCollection(() => this.connection.getClient().db(this.connection.name).collection(collection), follower);
  }
}
