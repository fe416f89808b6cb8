import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import mongoose from 'mongoose';
import { eventually, isolated } from '#testing';
import { Database } from '../src/database.js';
import { runInTransaction } from '../src/transaction.js';
import { type Copy, copyOf } from './copy.js';
import { type Card, startStore, type Store } from './start-store.js';

jest.setTimeout(60_000);

const card = (id: string, text = id): Card => ({ _id: id, version: 1, text });

describe('followed collections', () => {
  let store: Store;
  const started: Copy[] = [];

  beforeAll(async () => {
    store = await startStore(isolated('followed'));
  });
  beforeEach(async () => {
    await store.cards.deleteMany({});
  });
  afterEach(async () => {
    for (const { follow } of started.splice(0)) await follow.stop();
  });
  afterAll(() => store.stop());

  async function start(copy = copyOf(store)): Promise<Copy> {
    started.push(copy);
    copy.follow.start();
    await eventually(() => expect(copy.follow.state).toBe('following'));
    return copy;
  }
  const holds = (copy: Copy, texts: Record<string, string>) => eventually(() => expect(Object.fromEntries(copy.texts)).toEqual(texts));

  it('holds what was there, and every change since', async () => {
    await store.cards.create([card('a'), card('b')]);
    const copy = await start();
    expect([...copy.texts.keys()].toSorted()).toEqual(['a', 'b']);
    await store.cards.create([card('c')]);
    await store.cards.updateOne({ _id: 'a' }, { $set: { text: 'changed' } });
    await store.cards.replaceOne({ _id: 'c' }, { ...card('c'), text: 'replaced' });
    await store.cards.deleteOne({ _id: 'b' });
    await holds(copy, { a: 'changed', c: 'replaced' });
    expect(copy.reloads).toBe(1);
  });

  it('leaves in the database what the follower has no use for, of rows that are new, changed or replaced', async () => {
    const heard: [string | undefined, unknown][] = [];
    const follow = new Database(store.connection).follow(['cards'], {
      without: ['text'],
      onReload: () => undefined,
      onChange: ({ document, fields }) => heard.push([fields?.join(), document]),
    });
    started.push({ ...copyOf(store), follow });
    follow.start();
    await eventually(() => expect(follow.state).toBe('following'));
    await store.cards.create([card('a')]);
    await store.cards.updateOne({ _id: 'a' }, { $set: { text: 'changed', version: 2 } });
    await store.cards.replaceOne({ _id: 'a' }, { ...card('a'), version: 3 });
    await eventually(() =>
      expect(heard).toMatchObject([
        [undefined, { _id: 'a', version: 1 }],
        ['version', { _id: 'a' }],
        [undefined, { _id: 'a', version: 3 }],
      ]),
    );
    expect(heard.filter(([, document]) => Object.hasOwn(document as object, 'text'))).toEqual([]);
  });

  it('says of an update what has changed, and of nothing else', async () => {
    const heard: [string, readonly string[] | undefined][] = [];
    const follow = new Database(store.connection).follow(['cards'], {
      onReload: () => undefined,
      onChange: ({ id, fields }) => heard.push([id, fields]),
    });
    started.push({ ...copyOf(store), follow });
    follow.start();
    await eventually(() => expect(follow.state).toBe('following'));
    await store.cards.create([card('a')]);
    await store.cards.updateOne({ _id: 'a' }, { $set: { text: 'changed', version: 1 } });
    await store.cards.updateOne({ _id: 'a' }, { $unset: { text: 1 } });
    await store.cards.replaceOne({ _id: 'a' }, card('a'));
    await eventually(() => expect(heard).toHaveLength(4));
    expect(heard.map(([, fields]) => fields)).toEqual([undefined, ['text'], ['text'], undefined]);
  });

  it('knows nothing of a transaction that was taken back', async () => {
    const copy = await start();
    const failing = runInTransaction(store.connection, async () => {
      await store.cards.create([card('a')]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await store.cards.create([card('b')]);
    await holds(copy, { b: 'b' });
  });

  it('misses nothing that is written while it starts', async () => {
    const copy = copyOf(store);
    started.push(copy);
    const written = Array.from({ length: 40 }, (_, index) => card(`c${index}`));
    copy.follow.start();
    for (const row of written) await store.cards.create([row]);
    await eventually(() => expect(copy.texts.size).toBe(written.length));
  });

  it('is given a change again that it failed to take in', async () => {
    const copy = await start();
    await store.cards.create([card('before')]);
    await holds(copy, { before: 'before' });
    let failures = 0;
    copy.onChange = () => {
      failures += 1;
      if (failures === 1) throw new Error('not now');
    };
    await store.cards.create([card('a'), card('b')]);
    await holds(copy, { before: 'before', a: 'a', b: 'b' });
    expect(copy.reloads).toBe(1);
  });

  it('is read anew when it was dropped', async () => {
    await store.cards.create([card('a')]);
    const copy = await start();
    await store.cards.collection.drop();
    await store.cards.createCollection();
    await store.cards.create([card('b')]);
    await holds(copy, { b: 'b' });
    expect(copy.reloads).toBeGreaterThan(1);
  });

  it('are read anew when the whole database was dropped', async () => {
    await store.cards.create([card('a')]);
    const copy = await start();
    await store.connection.db?.dropDatabase();
    await eventually(() => expect(copy.texts.size).toBe(0));
    await store.cards.createCollection();
    await store.cards.create([card('b')]);
    await holds(copy, { b: 'b' });
  });

  it('say which of them changed, and nothing of any other', async () => {
    const heard: string[] = [];
    const database = store.app.get(Database);
    const follow = database.follow(['cards', 'boxes'], {
      onReload: () => undefined,
      onChange: ({ collection, id }) => heard.push(`${collection} ${id}`),
    });
    follow.start();
    await eventually(() => expect(follow.state).toBe('following'));
    for (const name of ['boxes', 'others', 'cards']) await store.connection.collection<{ _id: string }>(name).insertOne({ _id: 'a' });
    await eventually(() => expect(heard).toEqual(['boxes a', 'cards a']));
    await follow.stop();
  });

  /** Fails once to take in `b`; while it is away `a` is deleted, and the server has forgotten the changes since its token. */
  async function missSome(): Promise<Copy> {
    await store.cards.create([card('a')]);
    let isForgotten = false;
    const copy = await start(
      copyOf(store, database => {
        const watch = database.watch.bind(database);
        database.watch = (pipeline, options) => {
          const isResumed = options?.resumeAfter !== undefined && isForgotten;
          if (isResumed) throw new mongoose.mongo.MongoServerError({ message: 'Resume point may no longer be in the oplog', code: 286 });
          return watch(pipeline, options);
        };
        return database;
      }),
    );
    copy.onChange = id => {
      if (id !== 'b' || isForgotten) return;
      isForgotten = true;
      throw new Error('away');
    };
    await store.cards.create([card('b')]);
    await store.cards.deleteOne({ _id: 'a' });
    return copy;
  }

  it('is read anew after a gap: when the server no longer has the changes since', async () => {
    const copy = await missSome();
    await holds(copy, { b: 'b' });
    await eventually(() => expect([copy.reloads, copy.follow.state]).toEqual([2, 'following']));
    await store.cards.create([card('c')]);
    await holds(copy, { b: 'b', c: 'c' });
  });

  it('stops, and hears nothing more', async () => {
    const copy = await start();
    await copy.follow.stop();
    await store.cards.create([card('a')]);
    expect([copy.follow.state, copy.texts.size]).toEqual(['stopped', 0]);
  });
});
