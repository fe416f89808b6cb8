import { readEvent, type AnyEventType } from '#contracts';
import { UnreadableRecordError } from '../envelope/errors.js';
import { readEnvelope } from '../envelope/read-envelope.js';
import type { AnyReceived, Delivery, RecordPlace } from './delivery.js';

/** More than any producer of ours may send (900 kB); a foreign record of this size would hold up the event loop. */
const maxValueBytes = 1_048_576;

/**
 * A record to an event of this contract, or to the error that sends it to the dead letters. A tombstone passes as nothing. Reading a record is
 * a pure function of its bytes, so whatever goes wrong here goes wrong again: every error is permanent.
 */
export function decode({ topic, partition, message }: RecordPlace, event: AnyEventType): Delivery {
  if (message.value === null) return { topic, partition, message, event: undefined, error: undefined };
  try {
    return { topic, partition, message, event: read(topic, partition, message, event), error: undefined };
  } catch (error) {
    return { topic, partition, message, event: undefined, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

function read(topic: string, partition: number, message: RecordPlace['message'], event: AnyEventType): AnyReceived {
  const bytes = message.value?.length ?? 0;
  if (bytes > maxValueBytes)
    throw new UnreadableRecordError('event-too-large', `${bytes} bytes, more than the ${maxValueBytes} that an event may have`);
  const { schemaVersion, data, ...attributes } = readEnvelope(message);
  if (attributes.type !== event.type)
    throw new UnreadableRecordError('unknown-event-type', `"${attributes.type}" does not belong on ${topic}`);
  return { ...attributes, data: readEvent(event, schemaVersion, data) as unknown, topic, partition, offset: message.offset };
}
