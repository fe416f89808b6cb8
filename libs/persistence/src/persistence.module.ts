import { type DynamicModule, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import mongoose from 'mongoose';
import { Database } from './database.js';
import { EnsureCollections } from './ensure-collections.js';
import { IdempotencyKeys, idempotencySchema } from './idempotency-keys.js';

export interface PersistenceOptions {
  /** With `replicaSet=…`: transactions and change streams need one. */
  readonly uri: string;
  /** The service's own database. */
  readonly database: string;
  /** Shown in the server's log and in `currentOp`. */
  readonly service: string;
  /** For tests: shorter waits. */
  readonly patience?: Patience;
}

/** How long one waits for a server that is away, and for one that holds a socket and says nothing. */
export interface Patience {
  readonly awayMs: number;
  readonly silentMs: number;
}

const patienceOfServices: Patience = { awayMs: 5_000, silentMs: 10_000 };

mongoose.set('transactionAsyncLocalStorage', true);
mongoose.set('strictQuery', 'throw');

/**
 * The service's connection. Every wait has an end: a server that is away is reported after 5 s, one that holds a socket and says nothing
 * (frozen) after 10 s. Filters are made of validated values only, and an unknown field in one is an error.
 */
@Module({})
export class PersistenceModule {
  static with({ uri, database, service, patience = patienceOfServices }: PersistenceOptions): DynamicModule {
    return {
      module: PersistenceModule,
      global: true,
      imports: [
        MongooseModule.forRoot(uri, {
          dbName: database,
          appName: service,
          autoCreate: false,
          autoIndex: false,
          ignoreUndefined: true,
          serverSelectionTimeoutMS: patience.awayMs,
          connectTimeoutMS: patience.awayMs,
          socketTimeoutMS: patience.silentMs,
          waitQueueTimeoutMS: patience.awayMs,
          heartbeatFrequencyMS: 5_000,
          maxPoolSize: 50,
          retryDelay: 1_000,
          retryAttempts: 20,
          writeConcern: { w: 'majority' },
          bufferCommands: false,
        }),
        MongooseModule.forFeature([{ name: 'IdempotencyKey', schema: idempotencySchema }]),
      ],
      providers: [Database, EnsureCollections, IdempotencyKeys],
      exports: [Database, IdempotencyKeys, MongooseModule],
    };
  }
}
