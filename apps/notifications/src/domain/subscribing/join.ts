import type { Subscriber } from './subscriber.js';

/**
 * The account of somebody and the reader of an address that turned out to be one. The account's own settings are kept; the address, what it had muted
 * and the ids by which links in its mail know it are added.
 */
export function join(person: Subscriber, reader: Subscriber): Subscriber {
  const { address, addressHash, addressConfirmedAt } = reader;
  return {
    ...person,
    version: person.version + 1,
    ...(address !== undefined && { address }),
    ...(addressHash !== undefined && { addressHash }),
    ...(addressConfirmedAt && { addressConfirmedAt }),
    formerIds: [...(person.formerIds ?? []), reader.id, ...(reader.formerIds ?? [])],
    mutes: [...new Set([...person.mutes, ...reader.mutes])],
  };
}
