import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { Lifecycle } from '#health';
import { configureLogging } from '#telemetry';
import { endOnSignal, shutDownOnSignal } from './shutdown.js';

describe('shutdown', () => {
  let signals: EventEmitter;
  let lifecycle: Lifecycle;
  let codes: number[];
  let exited: Promise<number>;
  let exit: (code: number) => void;

  const start = (close: () => Promise<void>, times = { delayMs: 0, deadlineMs: 60_000 }): void => {
    const app: Pick<INestApplication, 'get' | 'close'> = { get: (() => lifecycle) as unknown as INestApplication['get'], close };
    shutDownOnSignal(app, times, { signals, exit });
  };

  beforeEach(() => {
    configureLogging({ level: 'silent' });
    signals = new EventEmitter();
    lifecycle = new Lifecycle();
    lifecycle.started();
    codes = [];
    exited = new Promise(resolve => {
      exit = code => {
        codes.push(code);
        resolve(code);
      };
    });
  });
  afterEach(() => void jest.useRealTimers());

  it('withdraws readiness first, closes, and exits 0', async () => {
    const seen: string[] = [];
    start(() => Promise.resolve(void seen.push(lifecycle.phase)));
    signals.emit('SIGTERM', 'SIGTERM');
    expect(lifecycle.phase).toBe('draining');
    await expect(exited).resolves.toBe(0);
    expect(seen).toEqual(['draining']);
  });

  it('ends a boot that is not done at once, and has no say afterwards', async () => {
    const booted = endOnSignal({ signals, exit });
    signals.emit('SIGTERM', 'SIGTERM');
    await expect(exited).resolves.toBe(0);
    booted();
    signals.emit('SIGINT', 'SIGINT');
    expect(codes).toEqual([0]);
  });

  it('exits 1 at once when asked a second time', async () => {
    start(() => new Promise(() => {}));
    signals.emit('SIGTERM', 'SIGTERM');
    signals.emit('SIGTERM', 'SIGTERM');
    await expect(exited).resolves.toBe(1);
  });

  it('exits 1 when the deadline passes', async () => {
    jest.useFakeTimers();
    start(() => new Promise(() => {}), { delayMs: 0, deadlineMs: 5_000 });
    signals.emit('SIGTERM', 'SIGTERM');
    await jest.advanceTimersByTimeAsync(4_999);
    expect(codes).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    await expect(exited).resolves.toBe(1);
  });

  it('exits 1 when closing fails', async () => {
    start(() => Promise.reject(new Error('the broker hung')));
    signals.emit('SIGINT', 'SIGINT');
    await expect(exited).resolves.toBe(1);
  });
});
