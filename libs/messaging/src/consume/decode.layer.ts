import { InvalidEventError, readEvent, UnknownVersionError, type AnyEventType } from '#contracts';
import { UnreadableRecordError } from '../envelope/errors.js';
import { readEnvelope } from '../envelope/read-envelope.js';
import type { AnyReceived, Delivery, RecordPlace } from './delivery.js';

/** A record to an event of this contract, or to the error that sends it to the dead letters. A tombstone passes as nothing. */
export function decode(place: RecordPlace, event: AnyEventType): Delivery {
  if (place.message.value === null) return place;
  try {
    return { ...place, event: read(place, event) };
  } catch (error) {
    if (error instanceof InvalidEventError || error instanceof UnknownVersionError || error instanceof UnreadableRecordError)
      return { ...place, error };
    throw error;
  }
}

function read({ topic, partition, message }: RecordPlace, event: AnyEventType): AnyReceived {
  const { schemaVersion, data, ...attributes } = readEnvelope(message);
  if (attributes.type !== event.type)
    throw new UnreadableRecordError('unknown-event-type', `"${attributes.type}" does not belong on ${topic}`);
  return { ...attributes, data: readEvent(event, schemaVersion, data) as unknown, topic, partition, offset: message.offset };
}
