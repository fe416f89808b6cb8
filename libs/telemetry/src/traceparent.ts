import { randomUUID } from 'node:crypto';

/** https://www.w3.org/TR/trace-context/#traceparent-header: ids of zeros are invalid, version ff is forbidden, later versions may append fields. */
const TRACEPARENT = /^(?!ff)([0-9a-f]{2})-((?!0{32})[0-9a-f]{32})-((?!0{16})[0-9a-f]{16})-([0-9a-f]{2})(-.{0,256})?$/;

export function isTraceparent(value: unknown): value is string {
  const parts = typeof value === 'string' ? TRACEPARENT.exec(value) : null;
  return parts !== null && !(parts[1] === '00' && parts[5] !== undefined);
}

/** A new, sampled trace. */
export const startTrace = (): string => `00-${randomUUID().replaceAll('-', '')}-${spanId()}-01`;

/** The next span of the same trace; what is not a traceparent starts a new trace. */
export function childOf(traceparent: string): string {
  const parts = isTraceparent(traceparent) ? TRACEPARENT.exec(traceparent) : null;
  return parts ? `00-${parts[2]}-${spanId()}-${parts[4]}` : startTrace();
}

/** The random parts of a UUID: Node keeps a supply of those, which makes them cheap. It has a version digit, so a trace id is never zeros. */
function spanId(): string {
  const uuid = randomUUID();
  const id = uuid.slice(0, 4) + uuid.slice(24);
  return id === '0000000000000000' ? spanId() : id;
}
