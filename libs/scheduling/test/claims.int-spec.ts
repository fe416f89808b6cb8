import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { eventually, isolated } from '#testing';
import { CarryOutDueWork, type Outcome } from '../src/carry-out-due-work.js';
import { DueWorkStore } from '../src/due-work.store.js';
import type { SchedulingOptions } from '../src/scheduling-options.js';
import { outcome, soon, startWorker, type Worker } from './start-worker.js';

jest.setTimeout(60_000);

const plan = { kind: 'ring-bell', key: 'a' };

/** What happens to work whose process stands still between its claim and its commit, as one does that is paused, or killed. */
describe('claimed work', () => {
  const opened: Worker[] = [];
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const worker of opened.splice(0)) await worker.stop();
  });

  /** A process that has claimed the bell and goes no further until it is woken; and a way to start another beside it. */
  async function holding(name: string, scheduling: Partial<SchedulingOptions> = {}) {
    const place = isolated(name);
    const start = async (): Promise<Worker> => {
      const worker = await startWorker(place, { scheduling: { claimMs: 1_500, ...scheduling } });
      opened.push(worker);
      return worker;
    };
    const holder = await start();
    const carryOut = holder.app.get(CarryOutDueWork);
    const execute = carryOut.execute.bind(carryOut);
    let wake = (): void => undefined;
    const woken = new Promise<void>(resolve => (wake = resolve));
    let ended: Promise<Outcome> | undefined;
    const held = new Promise<void>(resolve => {
      jest.spyOn(carryOut, 'execute').mockImplementationOnce(async work => {
        resolve();
        await woken;
        return (ended = execute(work));
      });
    });
    await holder.schedule.plan({ ...plan, dueAt: soon(), data: { note: 'old' } });
    await held;
    // It looks for no other work either.
    jest.spyOn(holder.app.get(DueWorkStore), 'next').mockResolvedValue([]);
    const outcomeOnceAwake = async (): Promise<Outcome | undefined> => {
      wake();
      await eventually(() => expect(ended).toBeDefined());
      return ended;
    };
    return { holder, start, wake: outcomeOnceAwake };
  }

  const done = (worker: Worker, notes: readonly string[]) =>
    eventually(async () => expect(await outcome(worker)).toMatchObject({ notes, left: [] }));

  it('is left alone while the claim lasts, then done by another, and not again by the first', async () => {
    const { start, wake } = await holding('claim-over');
    const began = performance.now();
    const other = await start();
    await done(other, ['old']);
    expect(performance.now() - began).toBeGreaterThan(500);
    expect(await wake()).toBe('superseded');
    expect(await outcome(other)).toMatchObject({ times: [1], events: 1 });
  });

  it('is done again by the first where nobody looks whose claim it is', async () => {
    const { start, wake } = await holding('claim-ignored', { switchedOff: ['claim'] });
    const other = await start();
    await done(other, ['old']);
    expect(await wake()).toBe('done');
    expect(await outcome(other)).toMatchObject({ times: [2] });
  });

  it('does nothing when it was planned anew meanwhile, and the new plan is kept', async () => {
    const { holder, start, wake } = await holding('replaced');
    const other = await start();
    const dueAt = soon(60_000);
    await other.schedule.plan({ ...plan, dueAt, data: { note: 'new' } });
    expect(await wake()).toBe('superseded');
    expect(await outcome(holder)).toMatchObject({ times: [], left: ['ring-bell:a'] });
    expect(await other.schedule.get(plan.kind, plan.key)).toEqual({ ...plan, dueAt, data: { note: 'new' } });
  });

  it('does the old and loses the new where nobody looks whose claim it is', async () => {
    const { holder, wake } = await holding('replaced-ignored', { switchedOff: ['claim'] });
    await holder.schedule.plan({ ...plan, dueAt: soon(60_000), data: { note: 'new' } });
    expect(await wake()).toBe('done');
    expect(await outcome(holder)).toMatchObject({ notes: ['old'], left: [] });
  });

  it('does nothing when it was cancelled meanwhile', async () => {
    const { holder, wake } = await holding('cancelled');
    expect(await holder.schedule.cancel(plan.kind, plan.key)).toBe(true);
    expect(await wake()).toBe('superseded');
    expect(await outcome(holder)).toMatchObject({ times: [], left: [], events: 0 });
  });

  it('is finished before its process ends', async () => {
    const { holder, start, wake } = await holding('stopping');
    const stopping = holder.stop();
    opened.splice(opened.indexOf(holder), 1);
    expect(await wake()).toBe('done');
    await stopping;
    expect(await outcome(await start())).toMatchObject({ times: [1], left: [], events: 1 });
  });
});
