import kafkajs from 'kafkajs';
import { eventually, type Isolated } from '#testing';

/** One record out and in again, by kafkajs as it comes. */
export class RoundTrip {
  #arrived: () => void = () => undefined;

  private constructor(
    private readonly topic: string,
    private readonly producer: kafkajs.Producer,
    private readonly consumer: kafkajs.Consumer,
  ) {}

  static async open(place: Isolated): Promise<RoundTrip> {
    const kafka = new kafkajs.Kafka({ clientId: 'raw', brokers: place.kafkaBrokers.split(','), logLevel: kafkajs.logLevel.NOTHING });
    const topic = `${place.topicPrefix}raw`;
    const admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic, numPartitions: 1 }], waitForLeaders: false });
    // A topic that was made this moment may not be known to every part of the broker yet.
    await eventually(() => admin.fetchTopicMetadata({ topics: [topic] }));
    await admin.disconnect();
    const producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
    const consumer = kafka.consumer({ groupId: topic, maxWaitTimeInMs: 250 });
    const trip = new RoundTrip(topic, producer, consumer);
    await Promise.all([producer.connect(), consumer.connect()]);
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({ eachMessage: async () => trip.#arrived() });
    return trip;
  }

  async once(index: number): Promise<number> {
    const arrived = new Promise<void>(resolve => (this.#arrived = resolve));
    const began = performance.now();
    await this.producer.send({ topic: this.topic, acks: -1, messages: [{ key: String(index), value: JSON.stringify({ index }) }] });
    await arrived;
    return performance.now() - began;
  }

  async close(): Promise<void> {
    await Promise.all([this.producer.disconnect(), this.consumer.disconnect()]);
  }
}
