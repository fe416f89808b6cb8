import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isolated } from '#testing';
import { VersionConflictError } from '../src/errors.js';
import { keepNewest } from '../src/keep-newest.js';
import { replaceVersioned } from '../src/replace-versioned.js';
import { currentSession, runInTransaction } from '../src/transaction.js';
import { type Card, startStore, type Store } from './start-store.js';

jest.setTimeout(60_000);

const card = (version: number, id = 'a'): Card => ({ _id: id, version, text: `version ${version}` });

describe('versions', () => {
  let store: Store;

  beforeAll(async () => {
    store = await startStore(isolated('versions'));
  });
  beforeEach(async () => {
    await store.cards.deleteMany({});
  });
  afterAll(() => store.stop());

  const stored = (id = 'a') => store.cards.findById(id).lean<Card>();

  describe('kept as the newest', () => {
    it.each([[[1, 2, 3]], [[3, 2, 1]], [[2, 3, 1]], [[3, 3, 3]]])('end at the highest, in the order %j, row by row', async versions => {
      for (const version of versions) await keepNewest(store.cards, [card(version)]);
      expect(await stored()).toEqual(card(3));
    });

    it('end at the highest of one batch', async () => {
      await keepNewest(store.cards, [card(2), card(3), card(1), card(1, 'b')]);
      expect([await stored(), await stored('b')]).toEqual([card(3), card(1, 'b')]);
    });

    it('end at the highest when twenty writers insert the same row at once', async () => {
      const versions = Array.from({ length: 20 }, (_, index) => index + 1);
      await Promise.all(versions.map(version => keepNewest(store.cards, [card(version)])));
      expect(await stored()).toEqual(card(20));
    });

    it('end at the highest when many rows are written at once, some new, some newer and some older than what is there', async () => {
      const ids = Array.from({ length: 60 }, (_, index) => `row-${index}`);
      await keepNewest(
        store.cards,
        ids.slice(20).map((id, index) => card(index % 2 === 0 ? 1 : 3, id)),
      );
      await keepNewest(
        store.cards,
        ids.map(id => card(2, id)),
      );
      const kept = await store.cards.find().lean<Card[]>();
      const expected = ids.map((id, index) => card(index < 20 || index % 2 === 0 ? 2 : 3, id));
      expect(kept.toSorted((one, other) => ids.indexOf(one._id) - ids.indexOf(other._id))).toEqual(expected);
    });

    it('end at the highest when ten writers insert the same many rows at once', async () => {
      const ids = Array.from({ length: 40 }, (_, index) => `row-${index}`);
      const versions = Array.from({ length: 10 }, (_, index) => index + 1);
      await Promise.all(
        versions.map(version =>
          keepNewest(
            store.cards,
            ids.map(id => card(version, id)),
          ),
        ),
      );
      expect((await store.cards.find().lean<Card[]>()).map(({ version }) => version)).toEqual(ids.map(() => 10));
    });

    it('replace the whole row: what the new version lacks is gone', async () => {
      await keepNewest(store.cards, [{ ...card(1), at: new Date() }]);
      await keepNewest(store.cards, [card(2)]);
      expect(await stored()).toEqual(card(2));
    });

    it('store text that looks like an expression as text', async () => {
      await keepNewest(store.cards, [{ ...card(1), text: '$version' }]);
      expect(await stored()).toMatchObject({ text: '$version' });
    });

    it('join the transaction that they are in', async () => {
      const failing = runInTransaction(store.connection, async () => {
        await keepNewest(store.cards, [card(1)]);
        throw new Error('taken back');
      });
      await expect(failing).rejects.toThrow('taken back');
      expect(await stored()).toBeNull();
    });
  });

  describe('replaced one by one', () => {
    it('give the second of two writers a conflict with the version that is stored', async () => {
      await store.cards.create([card(1)]);
      await replaceVersioned(store.cards, card(2));
      const late = replaceVersioned(store.cards, { ...card(2), text: 'late' });
      await expect(late).rejects.toMatchObject({ code: 'version-conflict', id: 'a', current: 2 });
      expect(await stored()).toEqual(card(2));
    });

    it('let one of twenty through that change the same version', async () => {
      await store.cards.create([card(1)]);
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, (_, index) => replaceVersioned(store.cards, { ...card(2), text: `by ${index}` })),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const reasons = outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
      expect(reasons.filter(reason => !(reason instanceof VersionConflictError))).toEqual([]);
    });

    it('let all twenty through where nobody compares, and nineteen changes are lost', async () => {
      await store.cards.create([card(1)]);
      const writers = Array.from({ length: 20 }, (_, index) => ({ ...card(2), text: `by ${index}` }));
      await Promise.all(writers.map(writer => store.cards.replaceOne({ _id: 'a' }, writer).exec()));
      expect(await stored()).toMatchObject({ version: 2 });
    });

    it('of what is not there conflict with version 0', async () => {
      await expect(replaceVersioned(store.cards, card(2))).rejects.toMatchObject({ current: 0 });
    });
  });

  it('outside of a transaction there is no session', () => {
    expect(currentSession()).toBeUndefined();
  });
});
