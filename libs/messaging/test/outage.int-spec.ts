import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { drain } from '../../testing/src/drain.js';
import { eventually } from '../../testing/src/eventually.js';
import type { Isolated } from '../../testing/src/isolated.js';
import { findServers, type FoundServers } from '../../testing/src/servers/find-servers.js';
import type { Guard } from '../src/consume/consume-options.js';
import { MessagingHealth } from '../src/messaging-health.js';
import { Transaction } from '../src/outbox/transaction.js';
import { CountOnNoteWritten, noteWritten } from './notes.js';
import { type Reader, startReader } from './start-reader.js';

/** By hand: `OUTAGE_MS=30000 npm run test:int -- outage`. */
const outageMs = Number(process.env['OUTAGE_MS'] ?? 6_000);
jest.setTimeout(90_000 + 3 * outageMs);

/** Freezes and kills, so it has servers of its own. */
describe('an outage', () => {
  let servers: FoundServers;
  let place: Isolated;

  beforeAll(async () => {
    servers = await findServers({ nativeOnly: true });
  });
  afterAll(async () => {
    await servers.stop();
  });

  async function start(name: string, switchedOff: readonly Guard[] = [], maxAttempts = 3): Promise<Reader> {
    const { mongodbUri, kafkaBrokers } = servers;
    place = { mongodbUri, kafkaBrokers, topicPrefix: `${name}.`, database: service => `${name}-${service}` };
    const reader = await startReader(place, {
      consumers: [CountOnNoteWritten],
      consume: { switchedOff, retry: { maxAttempts, firstPauseMs: 50, maxPauseMs: 100 } },
    });
    await drain(reader);
    return reader;
  }

  const publish = ({ app }: Reader, id: string): Promise<void> =>
    app.get(Transaction).run(async out => out(noteWritten({ id, version: 1, text: '' })));

  const outcome = async ({ connection }: Reader) => ({
    times: (await connection.model<{ times: number }>('Count').find().lean()).map(({ times }) => times),
    letters: await connection.model('DeadLetter').countDocuments(),
  });

  /** Writes without pause until it is told to stop; answers how many were committed for certain, and how many tries failed. */
  function load(reader: Reader): { stop: () => Promise<{ committed: number; failed: number }> } {
    let [committed, failed] = [0, 0];
    const ending = new AbortController();
    const running = (async () => {
      for (let index = 0; !ending.signal.aborted; index += 1) {
        await publish(reader, `n${index}`).then(
          () => (committed += 1),
          () => (failed += 1),
        );
        await pause(5);
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

  it('of Kafka loses nothing that was committed meanwhile, and commands go on', async () => {
    const reader = await start('kafka-down');
    const writing = load(reader);
    await servers.kafka?.process.kill();
    await pause(outageMs);
    expect((await reader.app.get(MessagingHealth).detail()).outbox.depth).toBeGreaterThan(0);
    await servers.kafka?.restart();
    const { committed, failed } = await writing.stop();
    await drain(reader);
    expect(failed).toBe(0);
    expect(await outcome(reader)).toEqual({ times: Array.from({ length: committed }, () => 1), letters: 0 });
    await reader.stop();
  });

  it('of MongoDB, frozen under load, is nobody’s failed attempt', async () => {
    const reader = await start('mongo-frozen');
    const writing = load(reader);
    await eventually(async () => expect((await outcome(reader)).times.length).toBeGreaterThan(20));
    servers.mongo?.process.freeze();
    await pause(outageMs);
    servers.mongo?.process.thaw();
    const { committed } = await writing.stop();
    await drain(reader);
    const { times, letters } = await outcome(reader);
    expect([letters, new Set(times)]).toEqual([0, new Set([1])]);
    // A commit whose answer was lost is one more than was counted.
    expect(times.length).toBeGreaterThanOrEqual(committed);
    await reader.stop();
  });

  it.each([
    ['waits for it', [] as Guard[], 0],
    ['is a dead letter where nobody asks whether the database is there', ['database-gate'] as Guard[], 1],
  ])('of MongoDB while an event is being handled: the event %s', async (_, switchedOff, letters) => {
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
    await pause(7_000);
    isDown = false;
    await servers.mongo?.restart();
    await drain(reader);
    expect((await outcome(reader)).letters).toBe(letters);
    await reader.stop();
  });
});
