import { Injectable } from '@nestjs/common';
import { ConsumerProgress, type ConsumerState, type PartitionLag } from './consume/consumer-progress.js';
import { KafkaEventServer } from './consume/kafka-event-server.js';
import { DeadLettersStore } from './dead-letters/dead-letters.store.js';
import { KafkaAdmin } from './kafka/kafka-admin.js';
import { OutboxStore } from './outbox/outbox.store.js';
import { Relay } from './outbox/relay.js';

export interface MessagingDetail {
  /** As it was last found by whoever needs it; down with what keeps us from it, without naming hosts. */
  readonly broker: { status: 'up' } | { status: 'down'; reason: string };
  readonly topicsReady: boolean;
  readonly topicFindings: KafkaAdmin['findings'];
  readonly relay: string;
  readonly outbox: { depth: number; oldestAgeSeconds: number; parked: number };
  readonly consumer:
    | {
        state: ConsumerState;
        /** What ended the client last, while nothing has been dealt with since. */
        reason?: string;
        lagRecords: number;
        lagSeconds: number;
        partitions: readonly PartitionLag[];
      }
    | 'none';
  readonly openDeadLetters: number;
}

/** What ops see of events, in records and in seconds. */
@Injectable()
export class MessagingHealth {
  constructor(
    private readonly kafka: KafkaAdmin,
    private readonly relay: Relay,
    private readonly outbox: OutboxStore,
    private readonly server: KafkaEventServer,
    private readonly deadLetters: DeadLettersStore,
  ) {}

  /** Whether the consumer works, or waits for a reason that is known; asks nobody outside of this process. */
  get isAlive(): boolean {
    return !this.server.isUsed || !this.progress.isDead;
  }

  /** Topics made and checked, broker probed. */
  get isStarted(): boolean {
    return this.kafka.isReady && (!this.server.isUsed || this.server.hasTopics);
  }

  async detail(): Promise<MessagingDetail> {
    const [outbox, openDeadLetters] = await Promise.all([this.outbox.figures(), this.deadLetters.countOpen()]);
    const fault = this.relay.broker.fault ?? this.server.broker.fault;
    return {
      broker: fault ? { status: 'down', reason: fault.reason } : { status: 'up' },
      topicsReady: this.kafka.isReady,
      topicFindings: this.kafka.findings,
      relay: this.kafka.publishes.length > 0 ? this.relay.state : 'none',
      outbox,
      consumer: this.#consumer(),
      openDeadLetters,
    };
  }

  #consumer(): MessagingDetail['consumer'] {
    if (!this.server.isUsed) return 'none';
    const { state, reason, lag: partitions } = this.progress;
    const behind = partitions.filter(({ lagRecords }) => lagRecords > 0);
    return {
      state,
      ...(reason !== undefined && { reason }),
      lagRecords: behind.reduce((sum, { lagRecords }) => sum + lagRecords, 0),
      lagSeconds: Math.max(0, ...behind.map(({ lagSeconds }) => lagSeconds)),
      partitions: behind,
    };
  }

  get progress(): ConsumerProgress {
    return this.server.progress;
  }
}
