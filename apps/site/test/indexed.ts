import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection, mongo } from 'mongoose';
import { eventually } from '#testing';
import type { Site } from './site.js';

type Row = { _id: string } & Record<string, unknown>;

/** A collection of what the site keeps. */
export function rowsOf({ service }: Site, collection: 'articles' | 'searchables'): mongo.Collection<Row> {
  const { db } = service.app.get<Connection>(getConnectionToken(), { strict: false });
  return db!.collection<Row>(collection);
}

/** Once everything that has changed was read for the index. */
export async function indexed(site: Site): Promise<void> {
  await eventually(async () => {
    const pending = await rowsOf(site, 'searchables').countDocuments({ pending: { $exists: true } });
    if (pending > 0) throw new Error(`${pending} are not read yet`);
  });
}
