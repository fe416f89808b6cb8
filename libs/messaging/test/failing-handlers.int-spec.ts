import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { drain, eventually, isolated, type Isolated } from '#testing';
import type { ConsumeOptions } from '../src/consume/consume-options.js';
import { PermanentError } from '../src/consume/errors.js';
import type { DeadLetterDocument } from '../src/dead-letters/dead-letter.schema.js';
import { noteEchoed, noteWritten, type Script } from './notes.js';
import { type Reader, startReader } from './start-reader.js';
import { Wire } from './wire.js';

jest.setTimeout(60_000);

const note = (id: string) => noteWritten({ id, version: 1, text: id });
const quickly = { retry: { maxAttempts: 3, firstPauseMs: 20, maxPauseMs: 50 } };

describe('a handler', () => {
  const opened: { stop: () => Promise<void> }[] = [];
  afterEach(async () => {
    for (const thing of opened.splice(0).toReversed()) await thing.stop();
  });

  async function start(
    name: string,
    consume: Partial<ConsumeOptions>,
    prepare: (script: Script) => void,
  ): Promise<[Wire, Reader, Isolated]> {
    const place = isolated(name);
    const wire = new Wire(place);
    const reader = await startReader(place, { consume: { ...quickly, ...consume } }, prepare);
    opened.push(wire, reader);
    await drain(reader);
    return [wire, reader, place];
  }
  const letters = ({ connection }: Reader): Promise<DeadLetterDocument[]> =>
    connection.model<DeadLetterDocument>('DeadLetter').find().lean<DeadLetterDocument[]>();
  const counted = async ({ connection }: Reader): Promise<number[]> =>
    (await connection.model<{ times: number }>('Count').find().lean()).map(({ times }) => times);

  it('that fails for a passing reason is tried again, and its effect happens once', async () => {
    let failures = 0;
    const [wire, reader] = await start('passing', {}, script => {
      script.effect = async () => {
        if ((failures += 1) <= 2) throw new Error('busy');
      };
    });
    await wire.publish([note('a')]);
    await drain(reader);
    expect([await counted(reader), await letters(reader), failures]).toEqual([[1], [], 3]);
  });

  it('that fails for good leaves a dead letter after its last try, with nothing of the effect', async () => {
    const [wire, reader] = await start('lasting', {}, script => {
      script.effect = async ({ data }, publish) => {
        publish(noteEchoed(data));
        throw new Error('broken');
      };
    });
    await wire.publish([note('a')]);
    await drain(reader);
    expect(await letters(reader)).toMatchObject([
      { handler: 'CountOnNoteWritten', attempts: 3, error: { message: 'broken' }, state: 'open' },
    ]);
    expect([await counted(reader), await wire.records(wire.topic('note.echoed'))]).toEqual([[], []]);
    expect(await reader.connection.collection('inbox').countDocuments()).toBe(0);
  });

  it('that says it never will is not asked twice', async () => {
    const [wire, reader] = await start('permanent', {}, script => {
      script.effect = () => Promise.reject(new PermanentError('no such note'));
    });
    await wire.publish([note('a')]);
    await drain(reader);
    expect(await letters(reader)).toMatchObject([{ attempts: 1 }]);
    expect(reader.script.effects).toHaveLength(1);
  });

  it('takes the good ones of a group in which one is poison', async () => {
    const [wire, reader] = await start('group', {}, script => {
      script.effect = async ({ data: { id } }) => {
        if (id === 'n25') throw new PermanentError('poison');
      };
    });
    await wire.publish(
      Array.from({ length: 50 }, (_, index) => note(`n${index}`)),
      0,
    );
    await drain(reader);
    expect(await counted(reader)).toEqual(Array.from({ length: 49 }, () => 1));
    expect(await letters(reader)).toMatchObject([{ key: 'n25' }]);
  });

  it('holds back its own partition only', async () => {
    let isBroken = true;
    const retry = { maxAttempts: 1_000, firstPauseMs: 50, maxPauseMs: 100 };
    const [wire, reader] = await start('partition', { retry }, script => {
      script.effect = async ({ partition }) => {
        if (isBroken && partition === 0) throw new Error('not yet');
      };
    });
    for (const partition of [0, 1, 2]) await wire.publish([note(`p${partition}a`), note(`p${partition}b`)], partition);
    await eventually(async () => expect(await counted(reader)).toEqual([1, 1, 1, 1]));
    isBroken = false;
    await drain(reader);
    expect(await counted(reader)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('that hangs is given up at its deadline, and what it does afterwards is lost with its transaction', async () => {
    let wake = (): void => undefined;
    const [wire, reader] = await start('hanging', { effectDeadlineMs: 200 }, script => {
      script.effect = ({ data: { id } }) => (id === 'hangs' ? new Promise(resolve => (wake = resolve)) : Promise.resolve());
    });
    await wire.publish([note('hangs'), note('next')], 0);
    await drain(reader);
    expect(await letters(reader)).toMatchObject([{ key: 'hangs', attempts: 3, error: { code: 'handler-deadline' } }]);
    wake();
    expect(await counted(reader)).toEqual([1]);
  });

  it('that hangs holds its partition for ever without the deadline', async () => {
    let wake = (): void => undefined;
    const [wire, reader] = await start('endless', { effectDeadlineMs: 200, switchedOff: ['deadline'] }, script => {
      script.effect = ({ data: { id } }) => (id === 'hangs' ? new Promise(resolve => (wake = resolve)) : Promise.resolve());
    });
    await wire.publish([note('hangs'), note('next')], 0);
    await eventually(() => expect(reader.script.effects).toHaveLength(1));
    await pause(2_000);
    expect([await counted(reader), await letters(reader)]).toEqual([[], []]);
    wake();
    await drain(reader);
    expect(await counted(reader)).toEqual([1, 1]);
  });

  it('may be slower than the session: the group is kept, and the effect happens once', async () => {
    const [wire, reader] = await start('slow', { sessionTimeoutMs: 2_000, effectDeadlineMs: 8_000 }, script => {
      script.effect = () => pause(4_500);
    });
    await eventually(() => expect(reader.server.unwrap()).toBeDefined());
    await drain(reader);
    const joins = jest.fn();
    const client = reader.server.unwrap<{ on: (event: string, listener: () => void) => void }>();
    client.on('consumer.group_join', joins);
    await wire.publish([note('slow')]);
    await drain(reader);
    expect([await counted(reader), reader.script.effects.length]).toEqual([[1], 1]);
    expect(joins).not.toHaveBeenCalled();
  });
});
