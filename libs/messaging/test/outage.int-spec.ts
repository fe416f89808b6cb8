import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { drain, eventually, findServers, type FoundServers, type Isolated } from '#testing';
import type { Guard } from '../src/consume/consume-options.js';
import { MessagingHealth } from '../src/messaging-health.js';
import { Relay } from '../src/outbox/relay.js';
import { Transaction } from '../src/outbox/transaction.js';
import { CountOnNoteWritten, noteWritten } from './notes.js';
import { type Reader, startReader } from './start-reader.js';

/** By hand: `OUTAGE_MS=30000 npm run test:int -- outage`. */
const outageMs = Number(process.env['OUTAGE_MS'] ?? 3_000);
/** Shorter than a service's own: what is tested is what comes after it. */
const patience = { awayMs: 1_000, silentMs: 2_000 };
jest.setTimeout(90_000 + 3 * outageMs);

/** Freezes and kills, so it has servers of its own. */
describe('an outage', () => {
  let servers: FoundServers;
  let opened: Reader | undefined;

  beforeAll(async () => {
    servers = await findServers({ own: ['mongo', 'kafka'] });
  });
  afterEach(async () => {
    // Also when a test failed while they were away.
    for (const server of [servers.mongo, servers.kafka]) {
      if (server?.process.hasEnded) await server.restart();
      else server?.process.thaw();
    }
    await opened?.stop();
    opened = undefined;
  });
  afterAll(async () => {
    await servers.stop();
  });

  async function start(name: string, switchedOff: readonly Guard[] = [], maxAttempts = 3): Promise<Reader> {
    const { mongodbUri, kafkaBrokers } = servers;
    const place: Isolated = { mongodbUri, kafkaBrokers, topicPrefix: `${name}.`, database: service => `${name}-${service}` };
    const reader = await startReader(place, {
      consumers: [CountOnNoteWritten],
      patience,
      consume: { switchedOff, sessionTimeoutMs: 5_000, retry: { maxAttempts, firstPauseMs: 50, maxPauseMs: 100 } },
    });
    opened = reader;
    await drain(reader);
    return reader;
  }

  const publish = ({ app }: Reader, id: string): Promise<void> =>
    app.get(Transaction).run(async out => out(noteWritten({ id, version: 1, text: '' })));

  const outcome = async ({ connection }: Reader) => ({
    times: (await connection.model<{ times: number }>('Count').find().lean()).map(({ times }) => times),
    letters: await connection.model('DeadLetter').countDocuments(),
  });

  /** Writes until it is told to stop; answers how many were committed for certain, and how many tries failed. */
  function load(reader: Reader): { stop: () => Promise<{ committed: number; failed: number }> } {
    let [committed, failed] = [0, 0];
    const ending = new AbortController();
    const running = (async () => {
      for (let index = 0; !ending.signal.aborted; index += 1) {
        await publish(reader, `n${index}`).then(
          () => (committed += 1),
          () => (failed += 1),
        );
        await pause(20);
      }
    })();
    return {
      stop: async () => {
        ending.abort();
        await running;
        return { committed, failed };
      },
    };
  }

  /** What health says meanwhile: each state once, in the order in which they came. */
  async function watch(reader: Reader, ms: number): Promise<{ relay: string[]; alive: boolean[] }> {
    const [relay, alive] = [new Set<string>(), new Set<boolean>()];
    for (const end = performance.now() + ms; performance.now() < end; await pause(50)) {
      relay.add(reader.app.get(Relay).state);
      alive.add(reader.app.get(MessagingHealth).isAlive);
    }
    return { relay: [...relay], alive: [...alive] };
  }

  it.each([
    ['killed', () => servers.kafka?.process.kill(), () => servers.kafka?.restart()],
    ['frozen', () => servers.kafka?.process.freeze(), () => servers.kafka?.process.thaw()],
  ])('of Kafka, %s under load, loses nothing that was committed meanwhile, and commands go on', async (how, away, back) => {
    const reader = await start(`kafka-${how}`);
    const health = reader.app.get(MessagingHealth);
    const writing = load(reader);
    await eventually(async () => expect((await outcome(reader)).times.length).toBeGreaterThan(20));
    await away();
    await eventually(() => expect(reader.app.get(Relay).state).toBe('failing'), { withinMs: 5_000 });
    expect(await watch(reader, outageMs)).toEqual({ relay: ['failing'], alive: [true] });
    const { depth, oldestAgeSeconds } = (await health.detail()).outbox;
    expect([depth > 0, oldestAgeSeconds > outageMs / 2_000]).toEqual([true, true]);
    await back();
    const { committed, failed } = await writing.stop();
    await drain(reader);
    expect(failed).toBe(0);
    expect(await outcome(reader)).toEqual({ times: Array.from({ length: committed }, () => 1), letters: 0 });
    await eventually(async () =>
      expect(await health.detail()).toMatchObject({ relay: 'relaying', consumer: { state: 'running', lagRecords: 0 } }),
    );
  });

  it('of MongoDB, frozen under load, is nobody’s failed attempt', async () => {
    const reader = await start('mongo-frozen');
    const writing = load(reader);
    await eventually(async () => expect((await outcome(reader)).times.length).toBeGreaterThan(20));
    servers.mongo?.process.freeze();
    expect((await watch(reader, outageMs)).alive).toEqual([true]);
    servers.mongo?.process.thaw();
    const { committed } = await writing.stop();
    await drain(reader);
    const { times, letters } = await outcome(reader);
    expect([letters, new Set(times)]).toEqual([0, new Set([1])]);
    // A commit whose answer was lost is one more than was counted.
    expect(times.length).toBeGreaterThanOrEqual(committed);
  });

  it.each([
    ['waits for it', [] as Guard[], 'waiting', 0],
    ['is a dead letter where nobody asks whether the database is there', ['database-gate'] as Guard[], 'running', 1],
  ])('of MongoDB while an event is being handled: the event %s', async (_, switchedOff, state, letters) => {
    const reader = await start(`mongo-killed-${letters}`, switchedOff, 1);
    let isDown = false;
    reader.script.effect = async () => {
      if (reader.script.effects.length === 1) {
        isDown = true;
        await servers.mongo?.process.kill();
      }
      if (isDown) throw new Error('connection refused');
    };
    await publish(reader, 'a');
    await eventually(() => expect(isDown).toEqual(true));
    // Until the driver has given the transaction up.
    await pause(patience.awayMs + 2_000);
    expect(reader.app.get(MessagingHealth).progress.state).toBe(state);
    isDown = false;
    await servers.mongo?.restart();
    await drain(reader);
    expect((await outcome(reader)).letters).toBe(letters);
  });
});
