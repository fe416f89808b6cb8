import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually, findServers, type FoundServers, isolated } from '#testing';
import type { DueWorkDocument } from '../src/due-work.schema.js';
import { outcome, soon, startWorker, type Worker } from './start-worker.js';

jest.setTimeout(180_000);

const plan = { kind: 'ring-bell', key: 'a' };
/** Shorter than a service's own: what is tested is what comes after it. */
const patience = { awayMs: 1_000, silentMs: 2_000 };
const retry = { maxAttempts: 1, firstPauseMs: 40, maxPauseMs: 200 };

/** Freezes and kills, so it has a server of its own. */
describe('while MongoDB is away, due work', () => {
  let servers: FoundServers;
  let worker: Worker | undefined;

  beforeAll(async () => {
    servers = await findServers({ own: ['mongo'] });
  });
  afterEach(async () => {
    // Also when a test failed while it was away.
    if (servers.mongo?.process.hasEnded) await servers.mongo.restart();
    else servers.mongo?.process.thaw();
    await worker?.stop();
    worker = undefined;
  });
  afterAll(async () => {
    await servers.stop();
  });

  async function start(name: string): Promise<Worker> {
    worker = await startWorker({ ...isolated(name), mongodbUri: servers.mongodbUri }, { scheduling: { retry }, patience });
    return worker;
  }
  const done = { left: [], parked: [], times: [1], notes: [''], events: 1 };

  it.each([
    ['frozen', () => servers.mongo?.process.freeze(), () => servers.mongo?.process.thaw()],
    ['killed', () => servers.mongo?.process.kill(), () => servers.mongo?.restart()],
  ])('that becomes due waits until it is back (%s)', async (how, away, back) => {
    const bells = await start(`due-${how}`);
    await bells.schedule.plan({ ...plan, dueAt: soon(1_000) });
    await away();
    // Past the due time, and past what the driver waits for a socket.
    await pause(patience.silentMs + 1_000);
    await back();
    await eventually(async () => expect(await outcome(bells)).toEqual(done), { withinMs: 100_000 });
  });

  it('that was being done when it went is done once, and has failed no time', async () => {
    const bells = await start('doing');
    bells.script.ring = async () => {
      if (bells.script.calls.length > 1) return;
      await servers.mongo?.process.kill();
      throw new Error('the connection is gone');
    };
    await bells.schedule.plan({ ...plan, dueAt: soon() });
    await eventually(() => expect(servers.mongo?.process.hasEnded).toEqual(true));
    // Until the driver has given the transaction up.
    await pause(patience.awayMs + 1_000);
    await servers.mongo?.restart();
    const row = () => bells.connection.model<DueWorkDocument>('DueWork').findById('ring-bell:a').lean();
    await eventually(async () => expect((await row())?.attempts ?? 0).toBe(0), { withinMs: 30_000 });
    await eventually(async () => expect(await outcome(bells)).toEqual(done), { withinMs: 100_000 });
    expect(bells.script.calls.length).toBeGreaterThan(1);
  });
});
