import { describe, expect, it } from '@jest/globals';
import { Signal } from './signal.js';

const longMs = 60_000;

describe('A signal', () => {
  it('wakes everyone who waits', async () => {
    const signal = new Signal();
    const woken = Promise.all([signal.wait(longMs), signal.wait(longMs)]);
    signal.raise();
    await expect(woken).resolves.toHaveLength(2);
  });

  it('is kept while nobody waits', async () => {
    const signal = new Signal();
    signal.raise();
    await expect(signal.wait(longMs)).resolves.toBeUndefined();
  });

  it('does not end a pause', async () => {
    const signal = new Signal();
    const began = performance.now();
    const pause = signal.pause(50);
    signal.raise();
    await pause;
    expect(performance.now() - began).toBeGreaterThanOrEqual(49);
  });

  it('that is closed ends every wait and every pause, now and from now on', async () => {
    const signal = new Signal();
    const ended = Promise.all([signal.pause(longMs), signal.pause(longMs), signal.wait(longMs)]);
    signal.close();
    await expect(ended).resolves.toHaveLength(3);
    await expect(signal.pause(longMs)).resolves.toBeUndefined();
  });
});
