import { createHash } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';

/** What changes by itself: who holds the lease, and until when; and what processes hold of the goals of flights. */
const restless = new Set(['leases', 'goalLeases', 'balances']);

/** Of everything that a service has stored: documents, events that wait, keys, and the trail; but for what `alsoRestless` names. */
export async function contentHash({ app }: { app: INestApplicationContext }, ...alsoRestless: readonly string[]): Promise<string> {
  const { db } = app.get<Connection>(getConnectionToken(), { strict: false });
  if (!db) throw new Error('The service has no database yet');
  const collections = await db.listCollections({}, { nameOnly: true }).toArray();
  const names = collections.map(({ name }) => name).filter(name => !restless.has(name) && !alsoRestless.includes(name));
  const { collections: hashes } = await db.command({ dbHash: 1, collections: names });
  return createHash('sha256').update(JSON.stringify(hashes)).digest('hex');
}
