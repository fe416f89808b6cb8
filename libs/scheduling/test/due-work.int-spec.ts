import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Transaction } from '#messaging';
import { metrics } from '#telemetry';
import { eventually, isolated } from '#testing';
import type { SchedulingOptions } from '../src/scheduling-options.js';
import { outcome, soon, startWorker, type Worker } from './start-worker.js';

jest.setTimeout(60_000);

const kind = 'ring-bell';

describe('due work', () => {
  const opened: Worker[] = [];
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const worker of opened.splice(0)) await worker.stop();
  });

  async function two(name: string, scheduling: Partial<SchedulingOptions> = {}): Promise<[Worker, Worker]> {
    const place = isolated(name);
    opened.push(await startWorker(place, { scheduling }), await startWorker(place, { scheduling }));
    return opened as [Worker, Worker];
  }

  const withoutRows = (worker: Worker) =>
    eventually(
      async () => {
        const { left, ...done } = await outcome(worker);
        expect(left).toEqual([]);
        return done;
      },
      { withinMs: 30_000 },
    );

  async function plan200(workers: readonly [Worker, Worker]): Promise<void> {
    const dueAt = soon(1_500);
    const keys = Array.from({ length: 200 }, (_, key) => `${key}`);
    await Promise.all(keys.map((key, index) => workers[index % 2 ? 1 : 0].schedule.plan({ kind, key, dueAt })));
  }

  it('is done once each, by two processes that share it', async () => {
    const workers = await two('replicas');
    await plan200(workers);
    const { times, events } = await withoutRows(workers[0]);
    expect([times.length, new Set(times), events]).toEqual([200, new Set([1]), 200]);
    // Neither did it all.
    expect(workers.filter(({ script }) => script.calls.length > 0)).toHaveLength(2);
  });

  it('is done twice where nobody looks whose claim it is', async () => {
    const workers = await two('unclaimed', { switchedOff: ['claim'] });
    await plan200(workers);
    await eventually(async () => expect((await outcome(workers[0])).times).toContain(2), { withinMs: 20_000 });
  });

  it('is done at its time, also where another process planned it, and says how late it was', async () => {
    const [planner, worker] = await two('punctual');
    // Nothing of it is told to the other process.
    await planner.stop();
    opened.shift();
    metrics.getSingleMetric('scheduling_lateness_seconds')?.reset();
    await worker.schedule.plan({ kind, key: 'a', dueAt: soon(1_200) });
    expect((await withoutRows(worker)).times).toEqual([1]);
    const figure = async (name: string) => {
      const text = await metrics.getSingleMetricAsString('scheduling_lateness_seconds');
      return Number(new RegExp(`scheduling_lateness_seconds_${name}{kind="ring-bell"} (\\S+)`).exec(text)?.[1]);
    };
    // Said a moment after the commit.
    await eventually(async () => expect(await figure('count')).toBe(1));
    expect(await figure('sum')).toBeGreaterThan(0);
    expect(await figure('sum')).toBeLessThan(0.9);
  });

  describe('is planned, replaced and cancelled', () => {
    it('with its command or not at all', async () => {
      const [worker] = await two('rollback');
      const { schedule } = worker;
      await schedule.plan({ kind, key: 'kept', dueAt: soon(60_000), data: { note: 'first' } });
      const failing = worker.app.get(Transaction).run(async () => {
        await schedule.plan({ kind, key: 'new', dueAt: soon() });
        await schedule.plan({ kind, key: 'kept', dueAt: soon() });
        throw new Error('the command fails');
      });
      await expect(failing).rejects.toThrow('the command fails');
      expect(await schedule.get(kind, 'new')).toBeUndefined();
      expect(await schedule.get(kind, 'kept')).toMatchObject({ kind, key: 'kept', data: { note: 'first' } });
      expect([await schedule.cancel(kind, 'kept'), await schedule.cancel(kind, 'kept')]).toEqual([true, false]);
      expect(await outcome(worker)).toMatchObject({ left: [], times: [] });
    });

    it('at once where the time has passed, without waiting for a poll', async () => {
      const [worker] = await two('at-once', { pollMs: 20_000 });
      const began = performance.now();
      await worker.app.get(Transaction).run(() => worker.schedule.plan({ kind, key: 'a', dueAt: soon(-1_000) }));
      expect((await withoutRows(worker)).times).toEqual([1]);
      expect(performance.now() - began).toBeLessThan(5_000);
    });

    it('by its own handler, under the same name', async () => {
      const [one, other] = await two('again');
      const again = (worker: Worker) => async () => {
        if ((await outcome(worker)).times[0] !== 3) await worker.schedule.plan({ kind, key: 'a', dueAt: soon() });
      };
      [one.script.ring, other.script.ring] = [again(one), again(other)];
      await one.schedule.plan({ kind, key: 'a', dueAt: soon() });
      await eventually(async () => expect((await outcome(one)).times[0]).toBeGreaterThanOrEqual(3));
    });
  });
});
