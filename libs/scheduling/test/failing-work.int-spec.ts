import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { PermanentError, type Publish } from '#messaging';
import { eventually, isolated } from '#testing';
import { DueWork } from '../src/due-work.decorator.js';
import { AmbiguousDueWorkError } from '../src/due-work-handlers.js';
import { outcome, RingBell, soon, startWorker, type Turn, type Worker, type WorkerOptions } from './start-worker.js';

jest.setTimeout(60_000);

const plan = { kind: 'ring-bell', key: 'a' };
const retry = { maxAttempts: 4, firstPauseMs: 40, maxPauseMs: 200 };

@DueWork('ring-bell')
class RingOtherBell {
  async handle(): Promise<void> {
    await Promise.resolve();
  }
}

/** Where it cannot ring, it leaves a note. */
@DueWork('ring-bell')
class RingBellOrSayWhy extends RingBell {
  giveUp(work: Turn, cause: unknown, publish: Publish): Promise<void> {
    return this.handle({ ...work, data: { note: String(cause) } }, publish);
  }
}

describe('due work that fails', () => {
  let worker: Worker | undefined;
  afterEach(async () => {
    await worker?.stop();
    worker = undefined;
  });

  async function start(name: string, options: WorkerOptions = {}): Promise<Worker> {
    worker = await startWorker(isolated(name), { ...options, scheduling: { retry, pollMs: 200, ...options.scheduling } });
    return worker;
  }

  const parked = (bells: Worker, reason: string) =>
    eventually(async () => expect((await outcome(bells)).parked).toEqual([reason]), { withinMs: 20_000 });

  it('is tried again, and leaves nothing of the tries that failed', async () => {
    const bells = await start('mended');
    bells.script.ring = async () => {
      if (bells.script.calls.length < 3) throw new Error('not yet');
    };
    await bells.schedule.plan({ ...plan, dueAt: soon() });
    await eventually(async () => expect(await outcome(bells)).toMatchObject({ left: [], times: [1], events: 1 }));
    expect(bells.script.calls).toHaveLength(3);
  });

  it('is parked after its last try, and not tried again', async () => {
    const bells = await start('worn-out');
    bells.script.ring = () => Promise.reject(new Error('never'));
    await bells.schedule.plan({ ...plan, dueAt: soon() });
    await parked(bells, 'never');
    // What is planned after it is done meanwhile, several polls long.
    bells.script.ring = async () => undefined;
    await bells.schedule.plan({ ...plan, key: 'b', dueAt: soon(800) });
    await eventually(async () => expect((await outcome(bells)).times).toEqual([1]));
    expect(bells.script.calls.filter(({ key }) => key === 'a')).toHaveLength(4);
  });

  it('for good is parked at once, with its reason as it was said', async () => {
    const bells = await start('for-good');
    bells.script.ring = () => Promise.reject(new PermanentError('$the bell is gone'));
    await bells.schedule.plan({ ...plan, dueAt: soon() });
    await parked(bells, '$the bell is gone');
    expect(bells.script.calls).toHaveLength(1);
    expect(await outcome(bells)).toMatchObject({ times: [], events: 0 });
  });

  it.each([
    ['at once', new PermanentError('no bell'), 1],
    ['after its last try', new Error('no bell'), 4],
  ])('is brought to an end by its handler, where that has one, %s', async (when, error, tries) => {
    const bells = await start(`ended-${tries}`, { handlers: [RingBellOrSayWhy] });
    bells.script.ring = async ({ data }) => {
      if (!data?.note) throw error;
    };
    await bells.schedule.plan({ ...plan, dueAt: soon() });
    const ended = { left: [], parked: [], times: [1], notes: [`Error: no bell`], events: 1 };
    await eventually(async () => expect([when, await outcome(bells)]).toEqual([when, ended]), { withinMs: 20_000 });
    expect(bells.script.calls).toHaveLength(tries + 1);
  });

  it('is parked where its end fails too, and nothing of that is left', async () => {
    const bells = await start('no-end', { handlers: [RingBellOrSayWhy] });
    bells.script.ring = () => Promise.reject(new PermanentError('no bell'));
    await bells.schedule.plan({ ...plan, dueAt: soon() });
    await parked(bells, 'no bell');
    expect(await outcome(bells)).toMatchObject({ times: [], events: 0 });
  });

  it('to come to an end is ended at its deadline', async () => {
    const bells = await start('endless', { scheduling: { handlerDeadlineMs: 100 } });
    bells.script.ring = () => new Promise(() => undefined);
    await bells.schedule.plan({ ...plan, dueAt: soon() });
    await parked(bells, 'RingBell did not return within 100 ms');
    expect(await outcome(bells)).toMatchObject({ times: [], events: 0 });
  });

  it('for want of a handler waits for a newer release, then is parked', async () => {
    const bells = await start('unknown', { scheduling: { unknownKindGraceMs: 1_500 } });
    await bells.schedule.plan({ kind: 'sound-horn', key: 'a', dueAt: soon() });
    await bells.schedule.plan({ ...plan, dueAt: soon(700) });
    await eventually(async () => expect(await outcome(bells)).toMatchObject({ times: [1], left: ['sound-horn:a'], parked: [] }));
    await parked(bells, 'No handler here is for due work of the kind sound-horn');
  });

  it('holds nothing else up', async () => {
    const bells = await start('others', { scheduling: { concurrency: 2 } });
    bells.script.ring = ({ key }) => (key.startsWith('bad') ? Promise.reject(new Error('never')) : Promise.resolve());
    const dueAt = soon();
    for (let index = 0; index < 10; index += 1) {
      await bells.schedule.plan({ ...plan, key: `bad-${index}`, dueAt });
      await bells.schedule.plan({ ...plan, key: `good-${index}`, dueAt });
    }
    await eventually(async () => expect((await outcome(bells)).times).toHaveLength(10), { withinMs: 20_000 });
  });

  it('may start when it is planned anew after it was parked', async () => {
    const bells = await start('anew');
    bells.script.ring = () => Promise.reject(new PermanentError('no'));
    await bells.schedule.plan({ ...plan, dueAt: soon() });
    await parked(bells, 'no');
    bells.script.ring = async () => undefined;
    await bells.schedule.plan({ ...plan, dueAt: soon() });
    await eventually(async () => expect(await outcome(bells)).toMatchObject({ left: [], times: [1] }));
  });

  it('in two handlers of one kind does not start', async () => {
    await expect(startWorker(isolated('ambiguous'), { handlers: [RingBell, RingOtherBell] })).rejects.toThrow(AmbiguousDueWorkError);
  });
});
