import type { AnyEventType, DataOf } from './define-event.js';
import { InvalidEventError, UnknownVersionError } from './errors.js';

/** The data of a received event, of whatever version, as today's: upcast, then held against the schema. Unknown fields are left out. */
export function readEvent<E extends AnyEventType>(event: E, version: number, json: unknown): DataOf<E> {
  if (!Number.isInteger(version) || version < 1 || version > event.version)
    throw new UnknownVersionError(event.type, version, event.version);
  let data = json;
  for (let from = version; from < event.version; from += 1) data = event.upcasts[from]?.(data) ?? data;
  const parsed = event.schema.safeParse(data);
  if (!parsed.success) throw new InvalidEventError(event.type, parsed.error.issues);
  return parsed.data as DataOf<E>;
}
