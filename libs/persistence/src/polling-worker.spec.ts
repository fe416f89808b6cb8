import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { configureLogging } from '#telemetry';
import { PollingWorker } from './polling-worker.js';

configureLogging({ level: 'silent' });

describe('A polling worker', () => {
  let looks: number[];
  let worker: PollingWorker;
  const start = (work: () => Promise<boolean>): void => {
    looks = [];
    worker = new PollingWorker({
      name: 'test',
      gatherMs: 10,
      pollMs: 1_000,
      work: () => {
        looks.push(Date.now());
        return work();
      },
    });
    worker.start();
  };
  const pauses = (): number[] => looks.slice(1).map((at, index) => at - (looks[index] ?? 0));

  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(async () => {
    await worker.stop();
    jest.useRealTimers();
  });

  it('looks at once, then now and then, and at once again while there is more', async () => {
    let left = 2;
    start(async () => (left -= 1) > 0);
    await jest.advanceTimersByTimeAsync(2_100);
    expect(pauses()).toEqual([10, 1_000, 1_000]);
  });

  it('looks soon after a nudge, once for many, and once more for one that came while it looked', async () => {
    start(async () => false);
    await jest.advanceTimersByTimeAsync(500);
    for (let times = 0; times < 5; times += 1) worker.nudge();
    await jest.advanceTimersByTimeAsync(500);
    expect(pauses()).toEqual([510]);
    await worker.stop();
    start(() => new Promise(resolve => setTimeout(() => resolve(false), 100)));
    await jest.advanceTimersByTimeAsync(50);
    worker.nudge();
    await jest.advanceTimersByTimeAsync(500);
    expect(pauses()).toEqual([110]);
  });

  it('tries again with growing pauses, of half a minute at most, and as ever once it has worked', async () => {
    let failures = 7;
    start(async () => {
      if ((failures -= 1) >= 0) throw new Error('away');
      return false;
    });
    await jest.advanceTimersByTimeAsync(125_000);
    expect(pauses().slice(0, 9)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 1_000, 1_000]);
  });

  it('does not work in the context of whoever nudges', async () => {
    const context = new AsyncLocalStorage<string>();
    const seen: (string | undefined)[] = [];
    start(async () => {
      seen.push(context.getStore());
      return false;
    });
    await jest.advanceTimersByTimeAsync(100);
    context.run('a request', () => worker.nudge());
    await jest.advanceTimersByTimeAsync(100);
    expect(seen).toEqual([undefined, undefined]);
  });

  it('finishes what it has begun, and begins nothing after', async () => {
    let done = 0;
    start(async () => {
      await new Promise(resolve => setTimeout(resolve, 50));
      done += 1;
      return true;
    });
    await jest.advanceTimersByTimeAsync(20);
    const stopped = worker.stop();
    await jest.advanceTimersByTimeAsync(1_000);
    await stopped;
    expect([done, looks.length]).toEqual([1, 1]);
  });
});
