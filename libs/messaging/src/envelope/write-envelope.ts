import { v7 } from 'uuid';
import { type OutgoingEvent, schemaUri } from '#contracts';
import { childOf, currentContext, startTrace } from '#telemetry';

/** A record as it goes to Kafka: CloudEvents 1.0, Kafka protocol binding, binary content mode. `value` is null in a tombstone. */
export interface Envelope {
  readonly id: string;
  readonly key: string;
  readonly value: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** Puts an event into its envelope, with the correlation id and the trace of the work that caused it. */
export function writeEnvelope({ event, key, data, version }: OutgoingEvent, now = new Date()): Envelope {
  const context = currentContext();
  const id = v7();
  return {
    id,
    key,
    value: data === null ? null : JSON.stringify(data),
    headers: {
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: id,
      ce_source: event.source,
      ce_type: event.type,
      ce_subject: key,
      ce_time: now.toISOString(),
      ce_dataschema: schemaUri(event),
      ce_sequence: String(version),
      ce_correlationid: context?.correlationId ?? id,
      traceparent: context ? childOf(context.traceparent) : startTrace(),
    },
  };
}
