import { AsyncLocalStorage } from 'node:async_hooks';
import type { ClientSession, Connection } from 'mongoose';
import { deadline } from './deadline.js';

const ambient = new AsyncLocalStorage<ClientSession>();
const transactionDeadlineMs = 15_000;

/** The session of the transaction that this code runs in; for raw-driver calls, which do not find it by themselves. */
export const currentSession = (): ClientSession | undefined => ambient.getStore();

/**
 * Runs `work` in one transaction, or in the one that it is already in. Mongoose's models join by themselves; `work` may run twice on a
 * conflict, so it holds no side effect. After 15 s the caller is told that the database is away (`DatabaseUnavailableError`), for the
 * driver itself would try again for two minutes.
 */
export async function runInTransaction<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  if (ambient.getStore()) return work();
  const running = connection.transaction(session => ambient.run(session, work), {
    readConcern: { level: 'snapshot' },
    writeConcern: { w: 'majority' },
    readPreference: 'primary',
    maxCommitTimeMS: 10_000,
  });
  return deadline(running, transactionDeadlineMs);
}
