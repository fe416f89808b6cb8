import { Controller, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventPattern, type MicroserviceOptions, Payload, Transport } from '@nestjs/microservices';
import { getConnectionToken } from '@nestjs/mongoose';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import kafkajs from 'kafkajs';
import type { Connection } from 'mongoose';
import { type ConsumeOptions, KafkaEventServer } from '#messaging';
import type { Isolated } from '#testing';
import { Progress, ReadingsModule } from './readings.js';

let groups = 0;
const nextGroup = (name: string): string => `${name}-${(groups += 1)}`;

const perSecond = (count: number, milliseconds: number): number => (count / milliseconds) * 1_000;

/** kafkajs alone: `eachBatch`, the value parsed, offsets committed once a batch. */
export async function eachBatch(place: Isolated, topic: string, count: number): Promise<number> {
  const kafka = new kafkajs.Kafka({ clientId: 'bench', brokers: place.kafkaBrokers.split(','), logLevel: kafkajs.logLevel.NOTHING });
  const consumer = kafka.consumer({ groupId: place.topicPrefix + nextGroup('raw'), maxWaitTimeInMs: 250 });
  const progress = new Progress();
  const finished = progress.expect(count);
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: false,
    partitionsConsumedConcurrently: 32,
    eachBatch: async payload => {
      const { batch } = payload;
      for (const { value } of batch.messages) JSON.parse(String(value));
      payload.resolveOffset(batch.lastOffset());
      await payload.commitOffsetsIfNecessary(payload.uncommittedOffsets());
      progress.handled(batch.messages.length);
    },
  });
  const milliseconds = await finished;
  await consumer.disconnect();
  return perSecond(count, milliseconds);
}

/** Nest's own Kafka transport with an `@EventPattern` that only counts. */
export async function stock(place: Isolated, topic: string, count: number): Promise<number> {
  const progress = new Progress();
  @Controller()
  class StockController {
    @EventPattern(topic)
    handle(@Payload() reading: object): void {
      progress.handled(reading === null ? 0 : 1);
    }
  }
  @Module({ controllers: [StockController] })
  class StockModule {}
  const finished = progress.expect(count);
  const app = await NestFactory.createMicroservice<MicroserviceOptions>(StockModule, {
    logger: false,
    transport: Transport.KAFKA,
    options: {
      client: { clientId: 'stock', brokers: place.kafkaBrokers.split(','), logLevel: kafkajs.logLevel.NOTHING },
      consumer: { groupId: place.topicPrefix + nextGroup('stock'), maxWaitTimeInMs: 250 },
      subscribe: { fromBeginning: true },
    },
  });
  await app.listen();
  const milliseconds = await finished;
  await app.close();
  return perSecond(count, milliseconds);
}

/** Our event server with one consumer. */
export async function ours(place: Isolated, consumer: Type, count: number, consume: Partial<ConsumeOptions> = {}): Promise<number> {
  const module = ReadingsModule.with(place, nextGroup('ours'), consumer, consume);
  const app = await NestFactory.create(module, new FastifyAdapter(), { logger: false });
  const finished = app.get(Progress).expect(count);
  app.connectMicroservice<MicroserviceOptions>({ strategy: app.get(KafkaEventServer) });
  await app.init();
  await app.startAllMicroservices();
  const milliseconds = await finished;
  await app.get(KafkaEventServer).close();
  await app.get<Connection>(getConnectionToken()).dropDatabase();
  await app.close();
  return perSecond(count, milliseconds);
}
