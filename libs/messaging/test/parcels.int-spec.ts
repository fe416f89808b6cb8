import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { drain, isolated } from '#testing';
import { Transaction } from '../src/outbox/transaction.js';
import { noteRead, noteWritten } from './notes.js';
import { startReader, startWithoutRelay } from './start-reader.js';
import { Wire } from './wire.js';

jest.setTimeout(60_000);

const ids = Array.from({ length: 600 }, (_, number) => `note-${String(number).padStart(3, '0')}`);

describe('events that happen once', () => {
  const opened: { stop: () => Promise<void> }[] = [];
  const open = <T extends { stop: () => Promise<void> }>(thing: T): T => {
    opened.push(thing);
    return thing;
  };
  afterEach(async () => {
    for (const thing of opened.splice(0).toReversed()) await thing.stop();
  });

  it('leave in parcels, whole, each as an event of its own; others of the same transaction keep their rows and their order', async () => {
    const place = isolated('parcels');
    const wire = open(new Wire(place));
    const dying = open(await startWithoutRelay(place));
    await dying.app.get(Transaction).run(publish => {
      for (const id of ids) publish(noteRead({ id, version: 1, text: id }));
      for (const version of [1, 2, 3]) publish(noteWritten({ id: 'other', version, text: `v${version}` }));
      return Promise.resolve();
    });
    const rows = await dying.connection.collection('outbox').find().toArray();
    const sizes = rows.map(({ parcel }) => (parcel as unknown[] | undefined)?.length ?? 1);
    expect(sizes.toSorted((one, other) => one - other)).toEqual([1, 1, 1, 100, 250, 250]);
    await drain(open(await startReader(place)));
    const read = await wire.records(wire.topic('note.read'));
    expect(read.map(({ key }) => key).toSorted()).toEqual(ids);
    expect(new Set(read.map(({ headers }) => headers['ce_id'])).size).toBe(600);
    expect(JSON.parse(read.find(({ key }) => key === 'note-007')?.value ?? '')).toEqual({ id: 'note-007', version: 1, text: 'note-007' });
    const written = await wire.records(wire.topic('note.written'));
    expect(written.map(({ headers }) => headers['ce_sequence'])).toEqual(['1', '2', '3']);
    expect(await dying.connection.collection('outbox').countDocuments()).toBe(0);
  });
});
