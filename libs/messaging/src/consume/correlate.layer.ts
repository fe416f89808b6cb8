import { childOf, runInContext, startTrace } from '#telemetry';
import type { AnyReceived } from './delivery.js';

/** What is done for an event is done under its correlation id and trace; of a batch, under its first one's. */
export function correlate<T>(consumer: string, event: AnyReceived | undefined, work: () => Promise<T>): Promise<T> {
  if (!event) return work();
  const { id: eventId, correlationId = eventId, traceparent } = event;
  return runInContext(
    { correlationId, traceparent: traceparent === undefined ? startTrace() : childOf(traceparent), eventId, consumer },
    work,
  );
}
