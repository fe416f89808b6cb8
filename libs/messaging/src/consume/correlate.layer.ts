import { childOf, createLogger, runInContext, startTrace, type WorkContext } from '#telemetry';
import type { AnyReceived } from './delivery.js';

const log = createLogger('event-server');

/** What is done for an event is done under its correlation id and trace; of a batch, under its first one's. */
export function correlate<T>(consumer: string, event: AnyReceived | undefined, work: () => Promise<T>): Promise<T> {
  return event ? runInContext(contextOf(consumer, event), work) : work();
}

/** One line for each event at `debug`, each under its own correlation id, so that a request can be followed to all that it caused. */
export function logCarriedOut(consumer: string, events: readonly AnyReceived[]): void {
  if (!log.isLevelEnabled('debug')) return;
  for (const event of events) {
    const { topic, partition, offset } = event;
    runInContext(contextOf(consumer, event), () => log.debug({ topic, partition, offset }, 'event carried out'));
  }
}

function contextOf(consumer: string, { id: eventId, correlationId = eventId, traceparent }: AnyReceived): WorkContext {
  return { correlationId, traceparent: traceparent === undefined ? startTrace() : childOf(traceparent), eventId, consumer };
}
