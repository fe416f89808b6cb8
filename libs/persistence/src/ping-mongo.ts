import type { Connection } from 'mongoose';
import { deadline } from './deadline.js';
import { DatabaseUnavailableError } from './errors.js';

/** A real `ping` to the primary. A frozen server keeps its socket open, so only the deadline can tell. */
export async function pingMongo(connection: Connection, deadlineMs: number): Promise<void> {
  if (!connection.db) throw new DatabaseUnavailableError(0);
  await deadline(connection.db.command({ ping: 1 }), deadlineMs);
}
