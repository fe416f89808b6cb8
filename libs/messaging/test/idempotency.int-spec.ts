import { afterEach, beforeAll, afterAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mongo } from 'mongoose';
import { IdempotencyInProgressError, IdempotencyKeys, IdempotencyMismatchError, withIdempotencyKey } from '#persistence';
import { drain, isolated } from '#testing';
import { Transaction } from '../src/outbox/transaction.js';
import { noteEchoed } from './notes.js';
import { type Reader, startReader } from './start-reader.js';
import { Wire } from './wire.js';

jest.setTimeout(60_000);

const parallel = 50;

describe('an Idempotency-Key', () => {
  const place = isolated('keys');
  const wire = new Wire(place);
  let reader: Reader;
  let key: string;

  beforeAll(async () => {
    reader = await startReader(place);
    await drain(reader);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await reader.connection.model('Note').deleteMany({});
  });
  afterAll(async () => {
    await reader.stop();
    await wire.stop();
  });

  /** A command that nothing but its key protects: each time that it is carried out there is one note and one event more. */
  const post = (fingerprint = 'POST /notes a', fails = false): Promise<{ id: string }> =>
    withIdempotencyKey({ key, fingerprint }, () =>
      reader.app.get(Transaction).run(async publish => {
        const id = randomUUID();
        await reader.connection.model('Note').insertOne({ _id: id, version: 1, text: 'a' });
        publish(noteEchoed({ id, version: 1, text: 'a' }));
        if (fails) throw new Error('killed before the commit');
        return { id };
      }),
    );
  const newKey = (): void => void (key = `usr_a:${randomUUID()}`);
  const stored = async (): Promise<unknown[]> => (await reader.connection.model('Note').find().lean()).map(({ _id }) => _id);

  it(`lets one of ${parallel} parallel posts through; the others get its answer, or are told to ask again`, async () => {
    newKey();
    const echoes = (await wire.records(wire.topic('note.echoed'))).length;
    const outcomes = await Promise.allSettled(Array.from({ length: parallel }, () => post()));
    const ids = await stored();
    expect(ids).toHaveLength(1);
    const answers = outcomes.flatMap(outcome => (outcome.status === 'fulfilled' ? [outcome.value.id] : []));
    expect(new Set(answers)).toEqual(new Set(ids));
    const refusals = outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(refusals.filter(reason => !(reason instanceof IdempotencyInProgressError))).toEqual([]);
    expect(await post()).toEqual({ id: ids[0] });
    await drain(reader);
    expect(await wire.records(wire.topic('note.echoed'))).toHaveLength(echoes + 1);
  });

  it(`that is not kept lets all ${parallel} through`, async () => {
    newKey();
    const keys = reader.app.get(IdempotencyKeys);
    jest.spyOn(keys, 'take').mockResolvedValue(undefined);
    jest.spyOn(keys, 'complete').mockResolvedValue();
    await Promise.all(Array.from({ length: parallel }, () => post()));
    expect(await stored()).toHaveLength(parallel);
  });

  it('that stood for another request is refused, and changes nothing', async () => {
    newKey();
    const { id } = await post();
    await expect(post('POST /notes b')).rejects.toThrow(IdempotencyMismatchError);
    expect(await stored()).toEqual([id]);
  });

  it('is free again when its command failed: a crash leaves neither', async () => {
    newKey();
    await expect(post('POST /notes a', true)).rejects.toThrow('killed before the commit');
    expect([await stored(), await reader.connection.model('IdempotencyKey').countDocuments({ _id: key })]).toEqual([[], 0]);
    await expect(post()).resolves.toMatchObject({ id: expect.any(String) });
  });

  it('has one transaction: a second one is refused, not answered with the result of the first', async () => {
    newKey();
    const twice = withIdempotencyKey({ key, fingerprint: 'POST /notes a' }, async () => {
      const transaction = reader.app.get(Transaction);
      await transaction.run(async () => 'first');
      return transaction.run(async () => 'second');
    });
    await expect(twice).rejects.toThrow('has one transaction');
  });

  it('that another request has answered between two tries leaves nothing of the first to be done', async () => {
    newKey();
    const [transaction, done] = [reader.app.get(Transaction), jest.fn()];
    const outcome = withIdempotencyKey({ key, fingerprint: 'POST /notes a' }, () =>
      transaction.run(async () => {
        transaction.afterCommit(done);
        jest.spyOn(reader.app.get(IdempotencyKeys), 'take').mockResolvedValue({ value: 'the other’s' });
        const conflict = new mongo.MongoServerError({ message: 'a conflict' });
        conflict.addErrorLabel('TransientTransactionError');
        throw conflict;
      }),
    );
    await expect(outcome).resolves.toBe('the other’s');
    expect(done).not.toHaveBeenCalled();
  });

  it('of one person is nothing to another', async () => {
    newKey();
    const [one, own] = [await post(), key];
    key = own.replace('usr_a', 'usr_b');
    expect(await post()).not.toEqual(one);
    expect(await stored()).toHaveLength(2);
  });
});
