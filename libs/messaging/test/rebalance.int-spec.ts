import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { drain } from '../../testing/src/drain.js';
import { eventually } from '../../testing/src/eventually.js';
import { isolated } from '../../testing/src/isolated.js';
import { CountOnNoteWritten, noteWritten } from './notes.js';
import { startReader } from './start-reader.js';
import { Wire } from './wire.js';

jest.setTimeout(90_000);

const notes = (count: number) => Array.from({ length: count }, (_, index) => noteWritten({ id: `n${index}`, version: 1, text: '' }));

/** The group changes while batches are being worked on: partitions go to another process in mid-batch. */
describe('a batch that loses its partition', () => {
  const opened: { stop: () => Promise<void> }[] = [];
  afterEach(async () => {
    for (const thing of opened.splice(0).toReversed()) await thing.stop();
  });

  it('loses no effect and does none twice', async () => {
    const place = isolated('rebalance');
    const wire = new Wire(place);
    const start = () =>
      startReader(place, { consumers: [CountOnNoteWritten] }, script => {
        script.effect = () => pause(5);
      });
    const first = await start();
    opened.push(wire, first);
    await drain(first);
    await wire.publish(notes(900));
    await eventually(() => expect(first.script.effects.length).toBeGreaterThan(50));
    const second = await start();
    opened.push(second);
    await drain(first, second);
    const rows = await first.connection.model<{ times: number }>('Count').find().lean();
    expect(rows.map(({ times }) => times)).toEqual(Array.from({ length: 900 }, () => 1));
    expect([first, second].map(({ script }) => script.effects.length > 0)).toEqual([true, true]);
  });

  it('does some twice without the inbox, where a process dies with work that it has not committed', async () => {
    const place = isolated('rebalance-unguarded');
    const wire = new Wire(place);
    const first = await startReader(place, { consumers: [CountOnNoteWritten], consume: { switchedOff: ['inbox'] } });
    opened.push(wire);
    await drain(first);
    await wire.publish(notes(60));
    await drain(first);
    await first.stop();
    // The offsets that a killed process had not committed any more.
    const admin = await wire.admin();
    const topic = wire.topic('note.written');
    await admin.setOffsets({ groupId: first.group, topic, partitions: [0, 1, 2].map(partition => ({ partition, offset: '0' })) });
    const second = await startReader(place, { consumers: [CountOnNoteWritten], consume: { switchedOff: ['inbox'] } });
    opened.push(second);
    await drain(second);
    const rows = await second.connection.model<{ times: number }>('Count').find().lean();
    expect(rows.map(({ times }) => times)).toEqual(Array.from({ length: 60 }, () => 2));
  });

  it('skips records where the offset is committed before the work, and a process dies in between', async () => {
    const place = isolated('rebalance-early');
    const wire = new Wire(place);
    const dying = await startReader(place, { consumers: [CountOnNoteWritten], consume: { switchedOff: ['commit-after-work'] } }, script => {
      script.effect = () => new Promise(() => undefined);
    });
    opened.push(wire);
    await drain(dying);
    await wire.publish(notes(30));
    await drain(dying);
    expect(await dying.connection.model('Count').countDocuments()).toBe(0);
    await dying.stop();
    const next = await startReader(place, { consumers: [CountOnNoteWritten] });
    opened.push(next);
    await drain(next);
    expect(await next.connection.model('Count').countDocuments()).toBeLessThan(30);
  });
});
