import type { INestApplicationContext } from '@nestjs/common';
import { KafkaAdmin, KafkaEventServer, OutboxStore } from '#messaging';
import { eventually } from './eventually.js';

/** Waits until nothing is on its way: every outbox is empty, and every consumer has committed the end of its topics. */
export async function drain(...services: readonly { app: INestApplicationContext }[]): Promise<void> {
  await eventually(
    async () => {
      for (const { app } of services) await expectEmptyOutbox(app);
      for (const { app } of services) await expectNoLag(app);
    },
    { withinMs: 30_000, everyMs: 50 },
  );
}

async function expectEmptyOutbox(app: INestApplicationContext): Promise<void> {
  const { depth, parked } = await app.get(OutboxStore, { strict: false }).figures();
  if (depth > parked) throw new Error(`${depth - parked} events are still in an outbox`);
}

async function expectNoLag(app: INestApplicationContext): Promise<void> {
  const server = app.get(KafkaEventServer, { strict: false });
  const kafka = app.get(KafkaAdmin, { strict: false });
  if (!server.isUsed) return;
  const admin = await kafka.admin();
  for (const { topic, partitions } of await admin.fetchOffsets({ groupId: kafka.group, topics: server.topics })) {
    const ends = await admin.fetchTopicOffsets(topic);
    for (const { partition, high } of ends) {
      const committed = partitions.find(candidate => candidate.partition === partition)?.offset ?? '-1';
      if (BigInt(high) > 0n && BigInt(committed) < BigInt(high))
        throw new Error(`${topic}/${partition} is committed to ${committed} of ${high}`);
    }
  }
}
