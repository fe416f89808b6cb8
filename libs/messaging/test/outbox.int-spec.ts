import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { drain, eventually, isolated } from '#testing';
import { OutboxStore } from '../src/outbox/outbox.store.js';
import { Transaction } from '../src/outbox/transaction.js';
import { noteWritten } from './notes.js';
import { type Reader, startReader, startWithoutRelay, type Writer } from './start-reader.js';
import { Wire } from './wire.js';

jest.setTimeout(60_000);

const written = (id: string, version = 1) => noteWritten({ id, version, text: `${id} v${version}` });

/** A command as services have them: the document and its event in one transaction. */
const write = ({ app, connection }: Writer, id: string): Promise<void> =>
  app.get(Transaction).run(async publish => {
    await connection.model('Note').insertOne({ _id: `own-${id}`, version: 1, text: id });
    publish(written(id));
  });

describe('the outbox', () => {
  const opened: { stop: () => Promise<void> }[] = [];
  const open = <T extends { stop: () => Promise<void> }>(thing: T): T => {
    opened.push(thing);
    return thing;
  };
  afterEach(async () => {
    for (const thing of opened.splice(0).toReversed()) await thing.stop();
  });

  const timesOf = async ({ connection }: Reader): Promise<number[]> =>
    (await connection.model<{ times: number }>('Count').find().lean()).map(({ times }) => times);

  it('sends what a process committed and did not live to send', async () => {
    const place = isolated('commit');
    const wire = open(new Wire(place));
    const dying = open(await startWithoutRelay(place));
    await write(dying, 'a');
    expect(await dying.connection.collection('outbox').countDocuments()).toBe(1);
    const next = open(await startReader(place));
    await drain(next);
    expect((await wire.records(wire.topic('note.written'))).map(({ key }) => key)).toEqual(['a']);
    expect(await timesOf(next)).toEqual([1]);
  });

  it('loses it where the event is published after the commit instead', async () => {
    const place = isolated('naive');
    const wire = open(new Wire(place));
    const dying = open(await startWithoutRelay(place));
    const crash = new Error('killed between commit and send');
    const naive = async (): Promise<void> => {
      await dying.app.get(Transaction).run(async () => {
        await dying.connection.model('Note').insertOne({ _id: 'own-a', version: 1, text: 'a' });
      });
      throw crash;
    };
    await expect(naive()).rejects.toBe(crash);
    const next = open(await startReader(place));
    await drain(next);
    expect(await next.connection.model('Note').countDocuments({ _id: 'own-a' })).toBe(1);
    expect(await wire.records(wire.topic('note.written'))).toEqual([]);
  });

  it('leaves nothing behind where the command fails', async () => {
    const place = isolated('abort');
    const reader = open(await startReader(place));
    const failing = reader.app.get(Transaction).run(async publish => {
      await reader.connection.model('Note').insertOne({ _id: 'own-a', version: 1, text: 'a' });
      publish(written('a'));
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await reader.connection.model('Note').countDocuments()).toBe(0);
    expect(await reader.connection.collection('outbox').countDocuments()).toBe(0);
  });

  it.each([
    ['once, thanks to the inbox', [], [1]],
    ['twice where the inbox is switched off', ['inbox' as const], [2]],
  ])('sends twice what was sent and not removed; its effect happens %s', async (_, switchedOff, times) => {
    const place = isolated('resend');
    const wire = open(new Wire(place));
    const dying = open(await startWithoutRelay(place));
    await write(dying, 'a');
    const [row] = await dying.connection.collection('outbox').find().toArray();
    const reader = open(await startReader(place, { consume: { switchedOff } }));
    await drain(reader);
    // As it stands when a relay is killed between the broker's answer and the removal.
    await reader.connection.collection('outbox').insertOne(row ?? {});
    await drain(reader);
    const records = await wire.records(wire.topic('note.written'));
    expect(new Set(records.map(({ headers }) => headers['ce_id'])).size).toBe(1);
    expect([records.length, await timesOf(reader)]).toEqual([2, times]);
  });

  it('is sent by batches that fit into memory, and in order, however large its events are', async () => {
    const place = isolated('large');
    const wire = open(new Wire(place));
    const dying = open(await startWithoutRelay(place));
    for (let version = 1; version <= 8; version += 1)
      await dying.app.get(Transaction).run(async publish => publish(noteWritten({ id: 'a', version, text: 'x'.repeat(800_000) })));
    expect(await dying.app.get(OutboxStore).next()).toHaveLength(3);
    await drain(open(await startReader(place)));
    const records = await wire.records(wire.topic('note.written'));
    expect(records.map(({ headers }) => Number(headers['ce_sequence']))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('parks what the broker refuses, and its aggregate alone waits', async () => {
    const place = isolated('poison');
    const wire = open(new Wire(place));
    const dying = open(await startWithoutRelay(place));
    for (const id of ['good-1', 'poison', 'good-2']) await write(dying, id);
    // More than the broker takes: no command lets this in, a changed broker setting could.
    const tooLarge = { $set: { value: randomBytes(1_200_000).toString('base64') } };
    await dying.connection.collection('outbox').updateOne({ aggregateId: 'poison' }, tooLarge);
    await dying.app.get(Transaction).run(async publish => publish(written('poison', 2)));
    const reader = open(await startReader(place));
    await eventually(async () => {
      const keys = (await wire.records(wire.topic('note.written'))).map(({ key }) => key);
      expect(keys.toSorted()).toEqual(['good-1', 'good-2']);
    });
    await eventually(async () => {
      const rows = await reader.connection.collection('outbox').find().sort({ version: 1 }).toArray();
      expect(rows.map(({ aggregateId, version, parked }) => [aggregateId, version, typeof parked?.reason])).toEqual([
        ['poison', 1, 'string'],
        ['poison', 2, 'undefined'],
      ]);
    });
    await write(reader, 'good-3');
    await eventually(async () => expect(await wire.records(wire.topic('note.written'))).toHaveLength(3));
  });
});
