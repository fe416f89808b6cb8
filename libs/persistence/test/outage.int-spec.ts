import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually, findServers, type FoundServers } from '#testing';
import { Database } from '../src/database.js';
import { DatabaseUnavailableError } from '../src/errors.js';
import { isDatabaseAway } from '../src/is-database-away.js';
import { runInTransaction } from '../src/transaction.js';
import { type Copy, copyOf } from './copy.js';
import { type Card, startStore, type Store } from './start-store.js';

jest.setTimeout(120_000);

/** Shorter than a service's own: what is tested is that there is an end. */
const patience = { awayMs: 1_500, silentMs: 5_000 };
const card = (id: string): Card => ({ _id: id, version: 1, text: id });

/** Freezes and kills, so it has a server of its own. */
describe('while MongoDB is away', () => {
  let servers: FoundServers;
  let store: Store;
  let copy: Copy;

  beforeAll(async () => {
    servers = await findServers({ own: ['mongo'] });
    store = await startStore({ mongodbUri: servers.mongodbUri, database: service => `outage-${service}` }, patience);
    copy = copyOf(store);
    copy.follow.start();
  });
  afterEach(async () => {
    // Also when a test failed while it was away.
    if (servers.mongo?.process.hasEnded) await servers.mongo.restart();
    else servers.mongo?.process.thaw();
  });
  afterAll(async () => {
    await copy.follow.stop();
    await store.stop();
    await servers.stop();
  });

  it('a ping to a frozen server ends at its deadline, where the driver still calls it connected', async () => {
    await expect(store.app.get(Database).ping(2_000)).resolves.toBeUndefined();
    servers.mongo?.process.freeze();
    // The signal stops each of its threads when that is next to run; until then one may still answer.
    await eventually(async () => {
      const began = performance.now();
      await expect(store.app.get(Database).ping(500)).rejects.toThrow(DatabaseUnavailableError);
      expect(performance.now() - began).toBeLessThan(2_000);
    });
    expect(store.connection.readyState).toBe(1);
  });

  it('a copy of a frozen server’s collection says how long it has heard nothing, and that it may be stale', async () => {
    await eventually(() => expect([copy.follow.isFresh, copy.follow.silentMs < 2_000]).toEqual([true, true]));
    servers.mongo?.process.freeze();
    await eventually(() => expect(copy.follow.silentMs).toBeGreaterThan(3_000));
    await eventually(() => expect(copy.follow.isFresh).toBe(false));
    servers.mongo?.process.thaw();
    await eventually(() => expect([copy.follow.isFresh, copy.follow.silentMs < 2_000]).toEqual([true, true]));
  });

  it.each([
    ['frozen', () => servers.mongo?.process.freeze(), () => servers.mongo?.process.thaw()],
    ['killed', () => servers.mongo?.process.kill(), () => servers.mongo?.restart()],
  ])('%s, every write ends in time and says that the database is away; the next goes through when it is back', async (how, go, back) => {
    const errors: unknown[] = [];
    const heard = (error: unknown): number => errors.push(error);
    await go();
    const began = performance.now();
    const write = () => store.cards.create([card(`away-${how}`)]);
    await Promise.all([
      ...Array.from({ length: 10 }, () => runInTransaction(store.connection, write).catch(heard)),
      ...Array.from({ length: 10 }, () => store.cards.updateOne({ _id: 'a' }, { $set: { text: 'a' } }).catch(heard)),
      ...Array.from({ length: 10 }, () => store.cards.findById('a').catch(heard)),
    ]);
    expect(performance.now() - began).toBeLessThan(15_000);
    expect(errors).toHaveLength(30);
    expect(errors.filter(error => !isDatabaseAway(error))).toEqual([]);
    await back();
    await eventually(() => runInTransaction(store.connection, () => store.cards.create([card(how)])), { withinMs: 30_000 });
    expect(await store.cards.countDocuments({ _id: how })).toBe(1);
  });

  it('a copy goes on where it was after a restart, and misses nothing of what came meanwhile', async () => {
    const reloads = copy.reloads;
    await servers.mongo?.process.kill();
    await servers.mongo?.restart();
    await eventually(() => store.cards.create([card('after')]), { withinMs: 30_000 });
    await eventually(() => expect([copy.texts.get('after'), copy.follow.state]).toEqual(['after', 'following']), { withinMs: 30_000 });
    expect(copy.reloads).toBe(reloads);
  });
});
