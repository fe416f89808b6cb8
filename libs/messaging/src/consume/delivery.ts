import type { KafkaMessage } from 'kafkajs';
import type { AnyEventType, Received } from '#contracts';
import type { Publish } from '../outbox/transaction.js';

export type AnyReceived = Received<AnyEventType>;

/** A record where it stands; the offset as kafkajs gives it. */
export interface RecordPlace {
  readonly topic: string;
  readonly partition: number;
  readonly message: KafkaMessage;
}

/** A record, decoded as far as it could be. A tombstone has neither event nor error. */
export interface Delivery extends RecordPlace {
  readonly event: AnyReceived | undefined;
  /** What sends it to the dead letters, of each handler that would have had it. */
  readonly error: Error | undefined;
}

/** A consumer's method, bound to its instance. */
export interface BoundHandler {
  /** The class; names the inbox rows and the dead letters, so it is not renamed lightly. */
  readonly name: string;
  readonly kind: 'effect' | 'projection';
  readonly events: readonly AnyEventType[];
  readonly invoke: (argument: AnyReceived | readonly AnyReceived[], publish: Publish) => Promise<void>;
}

/** The handlers of one topic, and the event that stands on it. */
export interface Subscription {
  readonly event: AnyEventType;
  readonly handlers: readonly BoundHandler[];
}
