import { NestFactory } from '@nestjs/core';
import { getConnectionToken } from '@nestjs/mongoose';
import type { INestApplicationContext } from '@nestjs/common';
import { type Connection, type Model, Schema } from 'mongoose';
import type { Isolated } from '#testing';
import { type Patience, PersistenceModule } from '../src/persistence.module.js';

export interface Card {
  _id: string;
  version: number;
  text: string;
  at?: Date;
}

export interface Store {
  readonly app: INestApplicationContext;
  readonly connection: Connection;
  readonly cards: Model<Card>;
  readonly stop: () => Promise<void>;
}

/** A service's database as services get it, with one collection of cards. */
export async function startStore(place: Pick<Isolated, 'mongodbUri' | 'database'>, patience?: Patience): Promise<Store> {
  const app = await NestFactory.createApplicationContext(
    PersistenceModule.with({ uri: place.mongodbUri, database: place.database('store'), service: 'store', ...(patience && { patience }) }),
    { logger: false, abortOnError: false },
  );
  const connection = app.get<Connection>(getConnectionToken());
  const schema = new Schema<Card>({ _id: String, version: Number, text: String, at: Date }, { collection: 'cards', versionKey: false });
  schema.index({ at: 1, _id: 1 });
  const cards = connection.model<Card>('Card', schema);
  await cards.createCollection();
  return {
    app,
    connection,
    cards,
    stop: async () => {
      await connection.dropDatabase().catch(() => undefined);
      await app.close();
    },
  };
}
