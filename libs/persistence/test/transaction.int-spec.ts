import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isolated } from '#testing';
import { currentSession, runInTransaction } from '../src/transaction.js';
import { type Card, startStore, type Store } from './start-store.js';

jest.setTimeout(60_000);

const card = (id: string, text = ''): Card => ({ _id: id, version: 1, text });

describe('a transaction', () => {
  let store: Store;

  beforeAll(async () => {
    store = await startStore(isolated('transaction'));
  });
  beforeEach(async () => {
    await store.cards.deleteMany({});
  });
  afterAll(() => store.stop());

  const ids = async (): Promise<string[]> => (await store.cards.find().sort({ _id: 1 }).lean<Card[]>()).map(({ _id }) => _id);
  const inTransaction = <T>(work: () => Promise<T>): Promise<T> => runInTransaction(store.connection, work);

  const raw = () => store.connection.collection('cards');

  /** Each way to write that our stores use; whichever does not join is stored although the transaction failed. */
  const writes: [string, (id: string) => Promise<unknown>][] = [
    ['create', id => store.cards.create([card(id)])],
    ['insertOne', id => store.cards.insertOne(card(id))],
    ['insertMany', id => store.cards.insertMany([card(id)])],
    ['insertMany, lean', id => store.cards.insertMany([card(id)], { lean: true })],
    ['updateOne with upsert', id => store.cards.updateOne({ _id: id }, { $set: { version: 1 } }, { upsert: true }).exec()],
    ['findOneAndUpdate', id => store.cards.findOneAndUpdate({ _id: id }, { $set: { version: 1 } }, { upsert: true }).exec()],
    ['replaceOne', id => store.cards.replaceOne({ _id: id }, card(id), { upsert: true }).exec()],
    ['bulkWrite of the model', id => store.cards.bulkWrite([{ insertOne: { document: card(id) } }])],
    ['bulkSave', id => store.cards.bulkSave([new store.cards(card(id))])],
    ['save', id => new store.cards(card(id)).save()],
    [
      'the driver, with the current session',
      id => {
        const session = currentSession();
        return raw().insertOne({ ...card(id) } as object, { ...(session && { session }) });
      },
    ],
  ];

  it.each(writes)('takes %s back when it fails, and keeps it when it commits', async (_, write) => {
    await expect(
      inTransaction(async () => {
        await write('failed');
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await inTransaction(() => write('kept'));
    expect(await ids()).toEqual(['kept']);
  });

  it('does not take back what the driver writes without the current session', async () => {
    await expect(
      inTransaction(async () => {
        await raw().insertOne({ ...card('stays') } as object);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await ids()).toEqual(['stays']);
  });

  it('inside another joins it: both are taken back together', async () => {
    await expect(
      inTransaction(async () => {
        await inTransaction(() => store.cards.create([card('inner')]));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await ids()).toEqual([]);
  });

  it('sees its own writes, and nobody else does before the commit', async () => {
    const seen = await inTransaction(async () => {
      await store.cards.create([card('a')]);
      const outside = await store.cards.collection.countDocuments({});
      return [await store.cards.countDocuments(), outside];
    });
    expect(seen).toEqual([1, 0]);
  });

  it('runs its work again after a conflict, so that no increment is lost', async () => {
    await store.cards.create([card('a')]);
    const add = () =>
      inTransaction(async () => {
        const found = await store.cards.findById('a').lean<Card>();
        await store.cards.updateOne({ _id: 'a' }, { $set: { version: (found?.version ?? 0) + 1 } }).exec();
      });
    await Promise.all(Array.from({ length: 10 }, add));
    expect(await store.cards.findById('a').lean()).toMatchObject({ version: 11 });
  });

  it('does lose increments without one', async () => {
    await store.cards.create([card('a')]);
    const found = await Promise.all(Array.from({ length: 10 }, () => store.cards.findById('a').lean<Card>()));
    await Promise.all(found.map(row => store.cards.updateOne({ _id: 'a' }, { $set: { version: (row?.version ?? 0) + 1 } }).exec()));
    expect(await store.cards.findById('a').lean()).toMatchObject({ version: 2 });
  });

  it('throws what its work threw, as it was', async () => {
    const refused = new Error('refused');
    await expect(inTransaction(() => Promise.reject(refused))).rejects.toBe(refused);
  });
});
