import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection, Model } from 'mongoose';

/** Makes every collection and index before the first request: neither can be made inside a transaction without harm. */
@Injectable()
export class EnsureCollections implements OnApplicationBootstrap {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onApplicationBootstrap(): Promise<void> {
    await Promise.all(Object.values(this.connection.models).map(ensure));
  }
}

async function ensure(model: Model<unknown>): Promise<void> {
  await model.createCollection();
  await model.createIndexes();
}
