import kafkajs from 'kafkajs';
import { writeEnvelope } from '#messaging';
import type { Isolated } from '#testing';
import { compare, report } from './compare.js';
import { AddReading, CountReadings, KeepReadings, readingTaken } from './events/readings.js';
import { eachBatch, ours, stock } from './events/ways.js';

/** What the delivery costs: the same events by kafkajs alone, by Nest's own transport, and by ours with no store, a projection, an effect. */
export async function events(place: Isolated): Promise<boolean> {
  const [many, few] = [
    { ...place, topicPrefix: `${place.topicPrefix}many.` },
    { ...place, topicPrefix: `${place.topicPrefix}few.` },
  ];
  await fill(many, 60_000);
  await fill(few, 2_000);
  const handled = await compare('events', 'events per second', [
    { name: 'kafkajs eachBatch', run: () => eachBatch(many, many.topicPrefix + readingTaken.topic, 60_000) },
    { name: 'Nest ServerKafka', run: () => stock(many, many.topicPrefix + readingTaken.topic, 60_000) },
    { name: 'no store', run: () => ours(many, CountReadings, 60_000) },
    { name: 'projection', run: () => ours(many, KeepReadings, 60_000) },
    { name: 'effect', run: () => ours(few, AddReading, 2_000) },
    { name: 'effect, one transaction each', run: () => ours(few, AddReading, 2_000, { effectGroup: 1 }) },
  ]);
  return report('Handling events', handled, [
    { of: 'no store', against: 'Nest ServerKafka', is: 'at least', ratio: 2 },
    { of: 'no store', against: 'kafkajs eachBatch', is: 'at least', ratio: 0.7 },
    { of: 'effect', against: 'effect, one transaction each', is: 'at least', ratio: 4 },
  ]);
}

async function fill(place: Isolated, count: number): Promise<void> {
  const kafka = new kafkajs.Kafka({ clientId: 'bench', brokers: place.kafkaBrokers.split(','), logLevel: kafkajs.logLevel.NOTHING });
  const [admin, producer] = [kafka.admin(), kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner })];
  await Promise.all([admin.connect(), producer.connect()]);
  const topic = place.topicPrefix + readingTaken.topic;
  await admin.createTopics({ topics: [{ topic, numPartitions: readingTaken.partitions }], waitForLeaders: true });
  for (let from = 0; from < count; from += 1_000) {
    const messages = Array.from({ length: Math.min(1_000, count - from) }, (_, index) => {
      const id = `gauge-${from + index}`;
      const { key, value, headers } = writeEnvelope(
        readingTaken({ id, version: 1, level: index / 7, place: 'The north pier of the harbour' }),
      );
      return { key, value, headers: { ...headers } };
    });
    await producer.send({ topic, messages });
  }
  await Promise.all([admin.disconnect(), producer.disconnect()]);
}
