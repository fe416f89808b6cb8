import { isNativeError } from 'node:util/types';

/** By name, for not all of these classes are exported; `PoolClearedOnNetworkError` is the one that does not begin as the others do. */
const away =
  /^(Mongo(ose)?(ServerSelection|Network|NotConnected|TopologyClosed|ServerClosed|ClientClosed|PoolC|WaitQueue|OperationTimeout)|PoolCleared)/;

/** Stepping down, shutting down, electing (the server's state-change codes). */
const stateChanges = new Set([91, 189, 11_600, 11_602, 10_107, 13_435, 13_436]);

/** A pooled connection that is already cut: the driver hands up what the socket said, unwrapped. */
const cutConnections = new Set(['EPIPE', 'ECONNRESET']);

/** Whether the driver, the server or our own deadline says that the database cannot be reached, or could not a moment ago. */
export function isDatabaseAway(error: unknown): boolean {
  if (!isNativeError(error)) return false;
  if (away.test(error.name)) return true;
  if (!('code' in error)) return false;
  if (typeof error.code === 'number') return stateChanges.has(error.code);
  // Other clients name their errors after themselves.
  return error.code === 'database-unavailable' || (error.name === 'Error' && cutConnections.has(String(error.code)));
}
