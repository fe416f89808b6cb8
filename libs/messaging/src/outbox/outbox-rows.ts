import type { OutgoingEvent } from '#contracts';
import { type Envelope, writeEnvelope } from '../envelope/write-envelope.js';
import { EventTooLargeError } from './event-too-large.error.js';
import type { OutboxDocument } from './outbox.schema.js';

/** Below the broker's own limit (`max.message.bytes`, 1 MiB by default), with room for the headers. */
const maxValueBytes = 900_000;
/** A parcel is read, sent and removed as one. */
const parcelEvents = 250;
const parcelBytes = 500_000;

/** The rows of one transaction's events. Those that happen once have no order to keep among them, and share rows. */
export function outboxRowsOf(events: readonly OutgoingEvent[], prefix: string): OutboxDocument[] {
  const createdAt = new Date();
  const written = events.map(event => ({ event, envelope: envelopeOf(event, createdAt), topic: prefix + event.event.topic }));
  const single = rowsInOrder(written.filter(({ event }) => !event.event.isOnce));
  const parcels = parcelsOf(written.filter(({ event }) => event.event.isOnce));
  return [...single, ...parcels].map(row => ({ ...row, createdAt }));
}

interface Written {
  readonly event: OutgoingEvent;
  readonly envelope: Envelope;
  readonly topic: string;
}
type Row = Omit<OutboxDocument, 'createdAt'>;

function envelopeOf(event: OutgoingEvent, createdAt: Date): Envelope {
  const envelope = writeEnvelope(event, createdAt);
  const bytes = envelope.value === null ? 0 : Buffer.byteLength(envelope.value);
  if (bytes > maxValueBytes) throw new EventTooLargeError(event.event.type, bytes, maxValueBytes);
  return envelope;
}

function rowsInOrder(written: readonly Written[]): Row[] {
  const taken = new Map<string, number>();
  return written.map(({ event, topic, envelope: { id, key, value, headers } }) => {
    // Two sequences of one aggregate have the same versions, and their own order.
    const aggregateId = event.event.sequence === undefined ? key : `${key}#${event.event.sequence}`;
    const place = `${aggregateId} ${event.version}`;
    const index = taken.get(place) ?? 0;
    taken.set(place, index + 1);
    return { _id: id, aggregateId, version: event.version, index, topic, key, value, headers: { ...headers } };
  });
}

function parcelsOf(written: readonly Written[]): Row[] {
  const rows: Row[] = [];
  const open = new Map<string, { readonly parcel: NonNullable<Row['parcel']>; bytes: number }>();
  for (const { topic, envelope } of written) {
    const { id, key, value, headers } = envelope;
    const bytes = value?.length ?? 0;
    let current = open.get(topic);
    if (!current || current.parcel.length === parcelEvents || current.bytes + bytes > parcelBytes) {
      current = { parcel: [], bytes: 0 };
      open.set(topic, current);
      rows.push({
        _id: id,
        aggregateId: `parcel ${id}`,
        version: 1,
        index: 0,
        topic,
        key,
        value: null,
        headers: {},
        parcel: current.parcel,
      });
    }
    current.parcel.push({ key, value, headers: { ...headers } });
    current.bytes += bytes;
  }
  return rows;
}
