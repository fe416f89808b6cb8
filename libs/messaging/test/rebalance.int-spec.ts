import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { drain, eventually, isolated } from '#testing';
import type { Guard } from '../src/consume/consume-options.js';
import { CountOnNoteWritten, noteWritten } from './notes.js';
import { type Reader, startReader } from './start-reader.js';
import { Wire } from './wire.js';

jest.setTimeout(90_000);

const notes = (count: number) => Array.from({ length: count }, (_, index) => noteWritten({ id: `n${index}`, version: 1, text: '' }));
const consumers = [CountOnNoteWritten];

/** The group changes while batches are being worked on: partitions go to another process in mid-batch. */
describe('a batch that loses its partition', () => {
  const opened: { stop: () => Promise<void> }[] = [];
  afterEach(async () => {
    for (const thing of opened.splice(0).toReversed()) await thing.stop();
  });

  const timesOf = async ({ connection }: Reader): Promise<number[]> =>
    (await connection.model<{ times: number }>('Count').find().lean()).map(({ times }) => times);
  const open = <T extends { stop: () => Promise<void> }>(thing: T): T => {
    opened.push(thing);
    return thing;
  };

  it('loses no effect and does none twice', async () => {
    const place = isolated('rebalance');
    const wire = open(new Wire(place));
    const start = async () => open(await startReader(place, { consumers }, script => (script.effect = () => pause(20))));
    const first = await start();
    await drain(first);
    await wire.publish(notes(450));
    await eventually(() => expect(first.script.effects.length).toBeGreaterThan(50));
    const second = await start();
    await eventually(() => expect(second.script.effects.length).toBeGreaterThan(50), { withinMs: 20_000 });
    await drain(first, second);
    expect(await timesOf(first)).toEqual(Array.from({ length: 450 }, () => 1));
  });

  it.each([
    ['its effect is rolled back', [] as Guard[], 1],
    ['its effect happens a second time where the inbox is switched off', ['inbox'] as Guard[], 2],
  ])('and whose new holder was faster: %s', async (_, switchedOff, times) => {
    const place = isolated('overtaken');
    const wire = open(new Wire(place));
    const consume = { switchedOff, sessionTimeoutMs: 3_000 };
    let goOn = (): void => undefined;
    const released = new Promise<void>(resolve => (goOn = resolve));
    const slow = open(await startReader(place, { consumers, consume }, script => (script.before = () => released)));
    await drain(slow);
    await wire.publish([0, 1, 2].map(index => noteWritten({ id: `n${index}`, version: 1, text: '' })));
    // Each partition's record is in the hands of the slow one, which has begun its transaction and written nothing yet.
    await eventually(() => expect(slow.script.effects.length).toBeGreaterThan(0));
    const fast = open(await startReader(place, { consumers, consume }));
    await eventually(() => expect(fast.script.effects.length).toBeGreaterThan(0), { withinMs: 20_000 });
    const [overtaken] = fast.script.effects;
    await eventually(async () => expect(await timesOf(fast)).toHaveLength(fast.script.effects.length));
    goOn();
    await drain(slow, fast);
    expect(slow.script.effects.map(({ id }) => id)).toContain(overtaken?.id);
    expect(await fast.connection.model('Count').findById(overtaken?.id).lean()).toMatchObject({ times });
  });

  it('comes again where its offsets were not committed, and does everything twice without the inbox', async () => {
    const place = isolated('rebalance-unguarded');
    const wire = open(new Wire(place));
    const first = await startReader(place, { consumers, consume: { switchedOff: ['inbox'] } });
    await drain(first);
    await wire.publish(notes(60));
    await drain(first);
    await first.stop();
    // The offsets that a killed process had not committed any more.
    const admin = await wire.admin();
    const topic = wire.topic('note.written');
    await admin.setOffsets({ groupId: first.group, topic, partitions: [0, 1, 2].map(partition => ({ partition, offset: '0' })) });
    const second = open(await startReader(place, { consumers, consume: { switchedOff: ['inbox'] } }));
    await drain(second);
    expect(await timesOf(second)).toEqual(Array.from({ length: 60 }, () => 2));
  });

  it('is lost where the offset is committed before the work, and a process dies in between', async () => {
    const place = isolated('rebalance-early');
    const wire = open(new Wire(place));
    const dying = await startReader(
      place,
      { consumers, consume: { switchedOff: ['commit-after-work'], effectDeadlineMs: 1_000 } },
      script => {
        script.effect = () => new Promise(() => undefined);
      },
    );
    await drain(dying);
    await wire.publish(notes(30));
    await drain(dying);
    expect(await dying.connection.model('Count').countDocuments()).toBe(0);
    await dying.stop();
    const next = open(await startReader(place, { consumers }));
    await drain(next);
    expect(await next.connection.model('Count').countDocuments()).toBeLessThan(30);
  });
});
