import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { drain, eventually, findServers, type FoundServers, isolated, type Isolated } from '#testing';
import { createKafka } from '../src/kafka/kafka-client.js';
import { Publisher, type PublisherOptions } from '../src/kafka/publisher.js';
import { Lease } from '../src/outbox/lease.js';
import { Relay } from '../src/outbox/relay.js';
import { Transaction } from '../src/outbox/transaction.js';
import { noteWritten } from './notes.js';
import { type Reader, startReader } from './start-reader.js';
import { Wire } from './wire.js';

jest.setTimeout(120_000);

/** Whatever kafkajs connects from now on; while it is cut, nobody listens where it calls. */
function cuttableLine() {
  const sockets = new Set<net.Socket>();
  const connect = net.connect.bind(net) as (options: net.NetConnectOpts, connected?: () => void) => net.Socket;
  const line = { isCut: false, refused: 0, cut, mend: () => (line.isCut = false) };
  function cut(): void {
    line.isCut = true;
    for (const socket of sockets) socket.destroy(Object.assign(new Error('the line was cut'), { code: 'ECONNRESET' }));
    sockets.clear();
  }
  jest.spyOn(net, 'connect').mockImplementation(((options: net.TcpNetConnectOpts, connected?: () => void) => {
    if (line.isCut) line.refused += 1;
    const socket = connect(line.isCut ? { ...options, port: 1 } : options, connected);
    sockets.add(socket);
    return socket;
  }) as typeof net.connect);
  return line;
}

/** Freezes Kafka, so it has a broker of its own. */
describe('a record that is late', () => {
  let servers: FoundServers;
  const opened: { stop: () => Promise<void> }[] = [];

  beforeAll(async () => {
    servers = await findServers({ own: ['kafka'] });
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    servers.kafka?.process.thaw();
    for (const thing of opened.splice(0).toReversed()) await thing.stop();
  });
  afterAll(async () => {
    await servers.stop();
  });

  const placeOf = (name: string): Isolated => ({ ...isolated(name), kafkaBrokers: servers.kafkaBrokers });

  /** A topic, and a way to send to it over a line that can be cut. */
  async function sender(name: string, options: PublisherOptions) {
    const wire = new Wire(placeOf(name));
    const topic = wire.topic('late');
    await (await wire.admin()).createTopics({ topics: [{ topic, numPartitions: 1 }] });
    const kafka = createKafka({ brokers: [servers.kafkaBrokers] }, 'late-send');
    // What kafkajs itself still tries when the publisher has given up waiting for it.
    const tries: Promise<unknown>[] = [];
    const producerOf = kafka.producer.bind(kafka);
    jest.spyOn(kafka, 'producer').mockImplementation(config => {
      const producer = producerOf(config);
      const sendBatch = producer.sendBatch.bind(producer);
      producer.sendBatch = batch => {
        const sending = sendBatch(batch);
        tries.push(sending.catch(() => undefined));
        return sending;
      };
      return producer;
    });
    const line = cuttableLine();
    const publisher = new Publisher(kafka, options);
    await publisher.connect();
    opened.push(wire, publisher);
    return {
      line,
      tries,
      send: (value: string) => publisher.send([{ topic, messages: [{ key: 'a', value }] }]),
      values: async () => (await wire.records(topic)).map(record => record.value),
    };
  }

  it.each([
    ['is not sent when the right to send ended meanwhile', false, []],
    ['is sent by a later try where nobody asks', true, ['old']],
  ])('because the line was cut %s', async (_, stillMay, expected) => {
    let mayStill = true;
    const { line, send, tries, values } = await sender(`right-${stillMay}`, { maySend: () => mayStill });
    line.cut();
    const sending = send('old').catch((error: unknown) => error);
    await eventually(() => expect(line.refused).toBeGreaterThan(0));
    mayStill = stillMay;
    line.mend();
    await sending;
    await Promise.all(tries);
    expect(await values()).toEqual(expected);
  });

  it('does not come behind a newer one from a producer that was given up', async () => {
    const { line, send, tries, values } = await sender('given-up', { deadlineMs: 500 });
    line.cut();
    await expect(send('old')).rejects.toMatchObject({ code: 'kafka-timeout' });
    expect(line.refused).toBeGreaterThan(0);
    line.mend();
    await send('new');
    await Promise.all(tries);
    expect(await values()).toEqual(['new']);
  });

  it.each([
    ['keeps the lease', false, ['standing-by']],
    ['would lose it to another if it did not renew it', true, ['standing-by', 'relaying']],
  ])('a relay whose Kafka is slow %s', async (_, unkept, states) => {
    const place = placeOf(`slow-${unkept}`);
    const holder = await startReader(place);
    await eventually(() => expect(stateOf(holder)).toBe('relaying'));
    const other = await startReader(place);
    await eventually(() => expect(stateOf(other)).toBe('standing-by'));
    opened.push(holder, other);
    if (unkept) jest.spyOn(holder.app.get(Lease), 'keepWhile').mockImplementation((_name, _ttl, work) => work());
    servers.kafka?.process.freeze();
    await holder.app.get(Transaction).run(async out => out(noteWritten({ id: 'a', version: 1, text: '' })));
    const seen = new Set<string>();
    // Longer than a lease lasts.
    for (const end = performance.now() + 8_000; performance.now() < end; await pause(50)) seen.add(stateOf(other));
    expect([...seen].slice(0, states.length)).toEqual(states);
    expect(seen.size >= states.length).toEqual(true);
    servers.kafka?.process.thaw();
    await drain(holder, other);
  });

  const stateOf = ({ app }: Reader): string => app.get(Relay).state;
});
