import { Injectable } from '@nestjs/common';
import { createLogger } from '#telemetry';
import { KafkaAdmin } from '../kafka/kafka-admin.js';
import { ConsumerProgress } from './consumer-progress.js';
import { Handlers } from './handlers.js';
import { PartitionLanes } from './partition-lanes.js';

const everyMs = 15_000;

/** Asks the broker for the ends of our partitions: a client that stalls in silence does not tell (tulios/kafkajs#659). */
@Injectable()
export class WatchEnds {
  readonly #log = createLogger('event-server');
  #timer: NodeJS.Timeout | undefined;
  #isBusy = false;

  constructor(
    private readonly kafka: KafkaAdmin,
    private readonly handlers: Handlers,
    private readonly lanes: PartitionLanes,
    private readonly progress: ConsumerProgress,
  ) {}

  start(): void {
    this.#timer ??= setInterval(() => void this.look(), everyMs).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async look(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      await this.#compare();
    } catch (error) {
      this.#log.debug({ error }, 'the ends of the topics could not be read');
    } finally {
      this.#isBusy = false;
    }
  }

  async #compare(): Promise<void> {
    const admin = await this.kafka.admin();
    for (const { topic, partitions } of await admin.fetchOffsets({ groupId: this.kafka.group, topics: this.handlers.topics })) {
      const ends = new Map((await admin.fetchTopicOffsets(topic)).map(({ partition, high, low }) => [partition, { high, low }]));
      for (const { partition, offset } of partitions) {
        const end = ends.get(partition);
        if (!end || !this.lanes.isAssigned(topic, partition)) continue;
        const committed = BigInt(offset) < 0n ? BigInt(end.low) : BigInt(offset);
        this.progress.sawEnd(topic, partition, BigInt(end.high), committed);
      }
    }
  }
}
