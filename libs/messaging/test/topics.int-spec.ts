import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import kafkajs from 'kafkajs';
import { drain, eventually, isolated } from '#testing';
import { writeEnvelope } from '../src/envelope/write-envelope.js';
import { KafkaAdmin } from '../src/kafka/kafka-admin.js';
import { ensureTopics, planOf } from '../src/kafka/topics.js';
import { MessagingHealth } from '../src/messaging-health.js';
import { allNotes, noteWritten } from './notes.js';
import { startReader } from './start-reader.js';
import { Wire } from './wire.js';

jest.setTimeout(60_000);

describe('topics', () => {
  const place = isolated('topics');
  const wire = new Wire(place);
  const admins: KafkaAdmin[] = [];
  const admin = (): KafkaAdmin => {
    const made = new KafkaAdmin({
      service: 'notes',
      brokers: place.kafkaBrokers.split(','),
      topicPrefix: place.topicPrefix,
      publishes: allNotes,
    });
    admins.push(made);
    return made;
  };

  beforeAll(async () => {
    // Two services may start at once.
    await Promise.all([admin().ensurePublishedTopics(), admin().ensurePublishedTopics()]);
  });
  afterAll(async () => {
    for (const made of admins) await made.stop();
    await wire.stop();
  });

  it('are made as their contracts say', async () => {
    const kafka = await wire.admin();
    const { topics } = await kafka.fetchTopicMetadata({ topics: [wire.topic('note.written')] });
    expect(topics[0]?.partitions).toHaveLength(noteWritten.partitions);
    const { resources } = await kafka.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: kafkajs.ConfigResourceTypes.TOPIC, name: wire.topic('note.written') }],
    });
    const settings = Object.fromEntries(resources[0]?.configEntries.map(({ configName, configValue }) => [configName, configValue]) ?? []);
    expect(settings).toMatchObject({ 'cleanup.policy': 'compact', 'max.compaction.lag.ms': '604800000', 'compression.type': 'zstd' });
  });

  it('that differ from their contracts are found, and left as they are', async () => {
    const other = isolated('topics-other');
    const kafka = await wire.admin();
    const topic = `${other.topicPrefix}note.written`;
    await kafka.createTopics({ topics: [{ topic, numPartitions: 1 }], waitForLeaders: false });
    const reader = await startReader(other);
    const findings = async () => (await reader.app.get(MessagingHealth).detail()).topicFindings;
    await eventually(async () => expect(await findings()).not.toEqual([]));
    expect((await findings()).toSorted((one, two) => one.setting.localeCompare(two.setting))).toEqual([
      { topic, setting: 'cleanup.policy', expected: 'compact', actual: 'delete' },
      { topic, setting: 'compression.type', expected: 'zstd', actual: 'producer' },
      { topic, setting: 'max.compaction.lag.ms', expected: '604800000', actual: '9223372036854775807' },
      { topic, setting: 'partitions', expected: String(noteWritten.partitions), actual: '1' },
    ]);
    await reader.stop();
  });

  it('that a busy broker lists late, or another service makes meanwhile, are held against their contracts too', async () => {
    const kafka = await wire.admin();
    const [plan, made] = ['late', 'new'].map(name => ({ ...planOf(noteWritten, place.topicPrefix), topic: wire.topic(name) }));
    if (!plan || !made) throw new Error('there are two');
    await kafka.createTopics({ topics: [{ topic: plan.topic, numPartitions: 1 }], waitForLeaders: false });
    const late = { ...kafka, listTopics: () => Promise.resolve([]) };
    const partitions = { topic: plan.topic, setting: 'partitions', expected: String(noteWritten.partitions), actual: '1' };
    expect(await ensureTopics(late, [plan, made])).toContainEqual(partitions);
    expect(await ensureTopics(late, [plan])).toContainEqual(partitions);
  });

  it('that their broker does not know at once, having made them, are waited for', async () => {
    const kafka = await wire.admin();
    const plan = { ...planOf(noteWritten, place.topicPrefix), topic: wire.topic('slow') };
    let looks = 0;
    const slow = {
      ...kafka,
      fetchTopicMetadata: (of: { topics: string[] }) => {
        looks += 1;
        return kafka.fetchTopicMetadata(looks < 3 ? { topics: [wire.topic('nowhere')] } : of);
      },
    };
    expect(await ensureTopics(slow, [plan])).toEqual([]);
    expect(looks).toBeGreaterThanOrEqual(3);
  });

  it('are read whatever codec a producer used, for the broker stores them in ours', async () => {
    const reader = await startReader(place);
    await drain(reader);
    const { value, headers } = writeEnvelope(noteWritten({ id: 'a', version: 1, text: 'packed by another' }));
    await wire.send('note.written', [{ key: 'a', value, headers: { ...headers } }], kafkajs.CompressionTypes.GZIP);
    await drain(reader);
    expect(await reader.connection.model('Note').findById('a').lean()).toMatchObject({ text: 'packed by another' });
    await reader.stop();
  });

  it('in a codec that we lack stop their consumer visibly, and nothing is passed over', async () => {
    const other = isolated('topics-codec');
    const otherWire = new Wire(other);
    const reader = await startReader(other, { consume: { stallGraceMs: 500 } });
    await drain(reader);
    const topic = otherWire.topic('note.written');
    const kafka = await otherWire.admin();
    const store = async (codec: string) =>
      kafka.alterConfigs({
        validateOnly: false,
        resources: [{ type: 2, name: topic, configEntries: [{ name: 'compression.type', value: codec }] }],
      });
    let version = 0;
    const publish = () => otherWire.publish([noteWritten({ id: 'a', version: (version += 1), text: 'a' })]);
    const health = reader.app.get(MessagingHealth);
    await store('lz4');
    // The broker takes a setting over a moment after it has said yes; what comes before that is still in our codec.
    await eventually(
      async () => {
        await publish();
        expect((await health.detail()).consumer).toMatchObject({ reason: expect.stringContaining('LZ4') });
      },
      { withinMs: 30_000 },
    );
    await store('zstd');
    await publish();
    await eventually(() => expect(health.isAlive).toBe(false), { withinMs: 30_000 });
    const read = await reader.connection.model('Note').findById('a').lean<{ version: number }>();
    expect(read?.version ?? 0).toBeLessThan(version);
    await reader.stop();
    await otherWire.stop();
  });
});
