import { Inject, Injectable, Optional } from '@nestjs/common';
import type { EachBatchPayload, KafkaMessage } from 'kafkajs';
import { counter } from '#telemetry';
import { BuryDeadLetter } from '../dead-letters/bury-dead-letter.js';
import { ConsumerProgress } from './consumer-progress.js';
import { Deliver, defaultDeliver, type DeliverOptions } from './deliver.js';
import { Handlers } from './handlers.js';
import { PartitionWork } from './partition-work.js';
import { defaultRetry, Retries, type RetryOptions } from './retry.layer.js';

export interface ConsumeOptions extends DeliverOptions {
  readonly retry: RetryOptions;
}

export const consumeOptions = Symbol('consumeOptions');
const defaults: ConsumeOptions = { ...defaultDeliver, retry: defaultRetry };

/** Records between two commits of the offset. */
const chunkSize = 500;
/** A batch that takes longer goes on beside the fetch loop, which would otherwise hold every partition of the broker. */
const inlineMs = 1_000;
const heartbeatEveryMs = 2_000;

const consumed = counter({ name: 'messaging_records_consumed_total', help: 'Records dealt with', labelNames: ['topic'] });

/**
 * Carries kafkajs' batches through the layers and moves the offsets.
 *
 * Guarantee: an offset is committed only for records that are dealt with; a handler's error never leaves this class; a partition that
 * waits or is slow does not hold the others. A batch runs inline; after a second its partition is paused and the work goes on beside the
 * fetch loop. A passing error pauses the partition for a while and reads again from the first record that is not dealt with. Once the
 * partition is lost, the work ends after the group that it is in; what was not committed comes again, to whoever has the partition then.
 */
@Injectable()
export class BatchRunner {
  readonly progress = new ConsumerProgress();
  readonly #work: PartitionWork;
  #assignment: ReadonlyMap<string, readonly number[]> = new Map();
  #isStopping = false;

  constructor(
    private readonly handlers: Handlers,
    deliver: Deliver,
    deadLetters: BuryDeadLetter,
    @Optional() @Inject(consumeOptions) options: Partial<ConsumeOptions> | null,
  ) {
    const chosen = { ...defaults, ...options };
    this.#work = new PartitionWork(deliver, deadLetters, new Retries(chosen.retry), chosen);
  }

  stop(): void {
    this.#isStopping = true;
  }

  assigned(assignment: ReadonlyMap<string, readonly number[]>): void {
    this.#assignment = assignment;
    this.progress.keepOnly(assignment);
  }

  isAssigned(topic: string, partition: number): boolean {
    return this.#assignment.get(topic)?.includes(partition) ?? false;
  }

  async onBatch(payload: EachBatchPayload): Promise<void> {
    const { batch, pause } = payload;
    const first = batch.messages[0];
    if (!first) return;
    this.progress.begin(batch.topic, batch.partition, {
      first: first.offset,
      end: batch.highWatermark,
      writtenAt: Number(first.timestamp),
    });
    const work = this.#carry(payload);
    if (await isDoneWithin(inlineMs, work)) return work;
    // The client's position must not run ahead of what is dealt with: the partition stays paused until then.
    const resume = pause();
    void work.catch(() => undefined).finally(resume);
  }

  async #carry(payload: EachBatchPayload): Promise<void> {
    const { batch, heartbeat, pause } = payload;
    const { topic, partition } = batch;
    const subscription = this.handlers.of(topic);
    if (!subscription) return;
    const pump = setInterval(() => void heartbeat().catch(() => undefined), heartbeatEveryMs);
    try {
      for (let from = 0; from < batch.messages.length && this.#mayGoOn(payload); from += chunkSize) {
        const messages = batch.messages.slice(from, from + chunkSize);
        const outcome = await this.#work.carry(
          subscription.event,
          subscription.handlers,
          messages.map(message => ({ topic, partition, message })),
        );
        await this.#commit(payload, outcome.done ? messages : messages.slice(0, outcome.failedAt), batch.messages[from + messages.length]);
        if (outcome.done) continue;
        this.progress.wait(topic, partition, outcome.isOutage);
        const resume = pause();
        setTimeout(resume, outcome.afterMs);
        return;
      }
    } finally {
      clearInterval(pump);
    }
  }

  async #commit(
    { batch, resolveOffset, commitOffsetsIfNecessary }: EachBatchPayload,
    messages: readonly KafkaMessage[],
    following: KafkaMessage | undefined,
  ): Promise<void> {
    const last = messages.at(-1);
    if (!last) return;
    const { topic, partition } = batch;
    const next = BigInt(last.offset) + 1n;
    resolveOffset(last.offset);
    this.progress.advance(topic, partition, next, following && Number(following.timestamp));
    consumed.inc({ topic }, messages.length);
    await commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset: next.toString() }] }] });
  }

  #mayGoOn({ batch: { topic, partition }, isRunning, isStale }: EachBatchPayload): boolean {
    return !this.#isStopping && isRunning() && !isStale() && this.isAssigned(topic, partition);
  }
}

async function isDoneWithin(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>(resolve => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const done = work.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}
