import { describe, expect, it } from '@jest/globals';
import { subscriberRow } from '../../../test/matching/followers.js';
import type { Subscriber } from '../subscribing/subscriber.js';
import { When } from './when.js';

const reader = (over: Partial<Subscriber> = {}): Subscriber => ({
  ...subscriberRow('sbr_1', { zone: 'Europe/Amsterdam', quiet: { from: '22:00', until: '07:00' } }),
  id: 'sbr_1',
  ...over,
});
const at = (time: string): Date => new Date(`2026-11-28T${time}Z`);

describe('when a reader is told', () => {
  it('is at once by day, and in the morning by night', () => {
    expect(new When().single(reader(), at('12:00'))).toEqual(at('12:00'));
    expect(new When().single(reader(), at('22:00'))).toEqual(new Date('2026-11-29T06:00:00Z'));
    const { quiet: _, ...awake } = reader();
    expect(new When().single(awake, at('22:00'))).toEqual(at('22:00'));
  });

  it('is one digest for all the hours of a quiet night, at its end', () => {
    const when = new When();
    const slots = ['20:30', '21:10', '23:59'].map(time => when.digest('hourly', reader(), at(time)));
    expect(new Set(slots.map(({ name }) => name))).toEqual(new Set(['2026-11-29T07:00+01:00']));
    expect(when.digest('hourly', reader(), at('19:30')).name).toBe('2026-11-28T21:00+01:00');
  });

  it('is after the quiet hours where the digest’s time is in them, once', () => {
    const early = reader({ digestAt: '06:00' });
    const { at: time, name } = new When().digest('daily', early, at('12:00'));
    expect([time, name]).toEqual([new Date('2026-11-29T06:00:00Z'), '2026-11-29T07:00+01:00']);
    // Asked for the next one after it, as where it is closed already.
    expect(new When().digest('daily', early, time).name).toBe('2026-11-30T07:00+01:00');
  });

  it('is kept apart for readers of other zones and hours', () => {
    const when = new When();
    expect(when.single(reader(), at('21:30'))).toEqual(new Date('2026-11-29T06:00:00Z'));
    expect(when.single(reader({ zone: 'America/New_York' }), at('21:30'))).toEqual(at('21:30'));
  });
});
