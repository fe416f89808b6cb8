import { AsyncLocalStorage } from 'node:async_hooks';

/** What is being worked on: one request or one event. It travels by async context into events, logs and the next service. */
export interface WorkContext {
  correlationId: string;
  /** W3C trace-context of this piece of work; what it causes gets a child of it. */
  traceparent: string;
  actor?: string;
  eventId?: string;
  consumer?: string;
}

const storage = new AsyncLocalStorage<WorkContext>();

export const runInContext = <T>(context: WorkContext, work: () => T): T => storage.run(context, work);

export const currentContext = (): WorkContext | undefined => storage.getStore();
