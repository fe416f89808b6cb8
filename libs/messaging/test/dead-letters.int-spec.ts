import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { drain, eventually, isolated } from '#testing';
import { PermanentError } from '../src/consume/errors.js';
import { DeadLetters } from '../src/dead-letters/dead-letters.js';
import { DeadLetterNotFoundError, DeadLetterSettledError, ReplayFailedError } from '../src/dead-letters/errors.js';
import { noteWritten } from './notes.js';
import { type Reader, startReader } from './start-reader.js';
import { Wire } from './wire.js';

jest.setTimeout(60_000);

describe('dead letters', () => {
  const place = isolated('letters');
  const wire = new Wire(place);
  let reader: Reader;
  let letters: DeadLetters;
  let isBroken = true;

  beforeAll(async () => {
    reader = await startReader(place, {}, script => {
      script.effect = async () => {
        if (isBroken) throw new PermanentError('a bug that will be mended');
      };
    });
    letters = reader.app.get(DeadLetters);
    await drain(reader);
  });
  afterAll(async () => {
    await reader.stop();
    await wire.stop();
  });
  beforeEach(async () => {
    isBroken = true;
    for (const model of ['DeadLetter', 'DeadLetterAudit', 'Count', 'Note']) await reader.connection.model(model).deleteMany({});
  });

  async function bury(...ids: string[]): Promise<string[]> {
    await wire.publish(ids.map(id => noteWritten({ id, version: 1, text: id })));
    await drain(reader);
    return (await letters.list('open', 50)).items.map(({ _id }) => _id);
  }
  const counted = async (): Promise<number[]> =>
    (await reader.connection.model<{ times: number }>('Count').find().lean()).map(({ times }) => times);
  const audit = () =>
    reader.connection
      .collection('deadLetterAudit')
      .find({}, { projection: { _id: 0, at: 0, letterId: 0 } })
      .toArray();

  it('are listed by pages, newest first, and shown with their record', async () => {
    await bury('a', 'b', 'c');
    const first = await letters.list('open', 2);
    const second = await letters.list('open', 2, first.next);
    expect([...first.items, ...second.items].map(({ key }) => key ?? '').toSorted()).toEqual(['a', 'b', 'c']);
    const [letter] = first.items;
    expect(await letters.show(letter?._id ?? '')).toMatchObject({
      handler: 'CountOnNoteWritten',
      topic: wire.topic('note.written'),
      headers: { ce_type: 'note.written' },
      error: { message: 'a bug that will be mended' },
    });
    await expect(letters.show('nobody')).rejects.toThrow(DeadLetterNotFoundError);
  });

  it('take effect once when they are replayed after the mending, for the named handler alone', async () => {
    const [id = ''] = await bury('a');
    isBroken = false;
    const batches = reader.script.batches.length;
    expect(await letters.replay(id, 'usr_ops')).toMatchObject({ state: 'replayed' });
    expect([await counted(), reader.script.batches.length]).toEqual([[1], batches]);
    await expect(letters.replay(id, 'usr_ops')).rejects.toThrow(DeadLetterSettledError);
    expect([await counted(), await audit()]).toEqual([[1], [{ action: 'replay', outcome: 'done', actor: 'usr_ops' }]]);
    await eventually(async () =>
      expect((await wire.records(`${wire.topic('note.written')}.${reader.group}.dlq`)).at(-1)).toMatchObject({ key: id, value: null }),
    );
  });

  it('take effect once when ten people replay one at the same time', async () => {
    const [id = ''] = await bury('a');
    isBroken = false;
    await Promise.allSettled(Array.from({ length: 10 }, () => letters.replay(id, 'usr_ops')));
    expect(await counted()).toEqual([1]);
  });

  it('stay open when the handler still cannot take them', async () => {
    const [id = ''] = await bury('a');
    await expect(letters.replay(id, 'usr_ops')).rejects.toThrow(ReplayFailedError);
    expect(await letters.show(id)).toMatchObject({ state: 'open', attempts: 2 });
    expect([await counted(), await audit()]).toEqual([[], [{ action: 'replay', outcome: 'failed', actor: 'usr_ops' }]]);
  });

  it('are replayed all together, and what fails is named', async () => {
    await bury('a', 'b');
    const stubborn = { _id: 'Gone:elsewhere:0:1', handler: 'Gone', topic: 'elsewhere', partition: 0, offset: '1', valueBytes: 2 };
    const rest = {
      headers: {},
      error: { name: 'Error', message: 'x' },
      attempts: 1,
      state: 'open',
      at: new Date(0),
      value: Buffer.from('{}'),
    };
    await reader.connection.model('DeadLetter').create([{ ...stubborn, ...rest }]);
    isBroken = false;
    const report = await letters.replayAll('usr_ops');
    expect(report).toMatchObject({ replayed: 2, failed: [{ id: 'Gone:elsewhere:0:1' }], open: 1 });
    expect([await counted(), await letters.count()]).toEqual([[1, 1], 1]);
  });

  it('are replayed for as long as there is time, and how many are left is said', async () => {
    await bury('a', 'b', 'c');
    isBroken = false;
    expect(await letters.replayAll('usr_ops', 0)).toEqual({ replayed: 1, failed: [], open: 2 });
    expect(await letters.replayAll('usr_ops')).toEqual({ replayed: 2, failed: [], open: 0 });
  });

  it('are settled with their audit row or not at all', async () => {
    const [id = ''] = await bury('a');
    isBroken = false;
    const full = jest.spyOn(reader.connection.model('DeadLetterAudit'), 'create').mockRejectedValue(new Error('no room'));
    await expect(letters.replay(id, 'usr_ops')).rejects.toThrow('no room');
    full.mockRestore();
    expect(await letters.show(id)).toMatchObject({ state: 'open' });
    await letters.replay(id, 'usr_ops');
    expect([await counted(), await audit()]).toEqual([[1], [{ action: 'replay', outcome: 'done', actor: 'usr_ops' }]]);
  });

  it('are given up with a reason', async () => {
    const [id = ''] = await bury('a');
    expect(await letters.discard(id, 'usr_ops', 'sent by a test')).toMatchObject({ state: 'discarded' });
    isBroken = false;
    await expect(letters.replay(id, 'usr_ops')).rejects.toThrow(DeadLetterSettledError);
    expect([await counted(), await letters.count()]).toEqual([[], 0]);
    expect(await audit()).toEqual([{ action: 'discard', outcome: 'done', actor: 'usr_ops', reason: 'sent by a test' }]);
  });
});
