import { beforeEach, describe, expect, it } from '@jest/globals';
import type { MessagingDetail } from '#messaging';
import { configureLogging } from '#telemetry';
import { HealthSources } from './health-sources.js';
import { Lifecycle } from './lifecycle.js';
import { judgeMessaging } from './service-health.js';

describe('health sources', () => {
  let sources: HealthSources;
  beforeEach(() => {
    configureLogging({ level: 'silent' });
    sources = new HealthSources();
  });

  it('are asked by the probes they were registered for', () => {
    sources.register('database', () => ({ status: 'up' }), { probes: ['ready'] });
    sources.register('page-cache', () => ({ status: 'up', entries: 7 }));
    expect([sources.names(), sources.names('ready'), sources.names('live')]).toEqual([['database', 'page-cache'], ['database'], []]);
  });

  it('are down when they take too long, throw, or reject, and do not tell what they threw', async () => {
    sources.register('late', () => new Promise(() => {}), { deadlineMs: 20 });
    sources.register('throwing', () => {
      throw new Error('mongodb://10.0.0.7 is away');
    });
    sources.register('rejecting', () => Promise.reject(new Error('mongodb://10.0.0.7 is away')));
    const details = await Promise.all(['late', 'throwing', 'rejecting'].map(name => sources.ask(name)));
    expect(details.map(detail => detail.status)).toEqual(['down', 'down', 'down']);
    expect(JSON.stringify(details)).not.toContain('10.0.0.7');
  });

  it('are asked once by all who ask at the same time, and again afterwards', async () => {
    let asked = 0;
    sources.register('database', () => Promise.resolve({ status: 'up', asked: ++asked }));
    const together = await Promise.all([sources.ask('database'), sources.ask('database'), sources.ask('database')]);
    expect(together.map(detail => detail.asked)).toEqual([1, 1, 1]);
    await expect(sources.ask('database')).resolves.toMatchObject({ asked: 2 });
  });
});

describe('the lifecycle', () => {
  it('goes forwards only', () => {
    const lifecycle = new Lifecycle();
    expect(lifecycle.phase).toBe('starting');
    lifecycle.started();
    expect(lifecycle.phase).toBe('running');
    lifecycle.drain();
    lifecycle.started();
    expect(lifecycle.phase).toBe('draining');
  });
});

describe('messaging', () => {
  const well: MessagingDetail = {
    broker: { status: 'up' },
    topicsReady: true,
    topicFindings: [],
    relay: 'relaying',
    outbox: { depth: 3, oldestAgeSeconds: 0.4, parked: 0 },
    consumer: { state: 'running', lagRecords: 2, lagSeconds: 0.1, partitions: [] },
    openDeadLetters: 0,
  };

  it('is up while events flow', () => {
    expect(judgeMessaging(well)).toEqual({ status: 'up', ...well });
    expect(judgeMessaging({ ...well, consumer: 'none', relay: 'standing-by' })).toMatchObject({ status: 'up' });
  });

  it.each<[string, Partial<MessagingDetail>]>([
    ['an event that the broker refused', { outbox: { depth: 1, oldestAgeSeconds: 1, parked: 1 } }],
    ['a broker that refuses the sign-in', { broker: { status: 'down', reason: 'sign-in-refused' } }],
    ['an old outbox', { outbox: { depth: 1, oldestAgeSeconds: 61, parked: 0 } }],
    ['an open dead letter', { openDeadLetters: 1 }],
    ['a relay that fails', { relay: 'failing' }],
    ['a stalled consumer', { consumer: { state: 'stalled', lagRecords: 9, lagSeconds: 90, partitions: [] } }],
    ['a consumer that waits for the database', { consumer: { state: 'waiting', lagRecords: 9, lagSeconds: 9, partitions: [] } }],
  ])('is degraded by %s', (_, change) => {
    expect(judgeMessaging({ ...well, ...change })).toMatchObject({ status: 'degraded' });
  });
});
