import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { IanaPaperZone } from '../iana-paper-zone.js';
import { dateAfter, dayNumber, daysBetween, daysOf, weekdayOf } from './paper-days.js';

const hoursOf = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): number => (endsAt.getTime() - startsAt.getTime()) / 3_600_000;
const zones = ['UTC', 'Europe/Amsterdam', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/Sao_Paulo'];
const dates = fc.integer({ min: 10_957, max: 29_000 }).map(day => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('The days of the paper', () => {
  it.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-10-26', 24],
  ])('%s has %d hours in Amsterdam', (date, hours) => {
    expect(daysBetween(date, dateAfter(date), new IanaPaperZone('Europe/Amsterdam')).map(hoursOf)).toEqual([hours]);
  });

  it('follow each other without a gap, and each instant of one is on its date', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), dates, fc.integer({ min: 1, max: 40 }), (name, from, count) => {
        const zone = new IanaPaperZone(name);
        const days = daysBetween(from, dateAfter(from, count), zone);
        expect(days).toHaveLength(count);
        expect(days.slice(1).map(({ startsAt }) => startsAt)).toEqual(days.slice(0, -1).map(({ endsAt }) => endsAt));
        for (const { date, startsAt, endsAt } of days)
          expect([zone.dateAt(startsAt), zone.dateAt(new Date(endsAt.getTime() - 1))]).toEqual([date, date]);
      }),
    );
  });

  it('of a period are those that it touches', () => {
    const zone = new IanaPaperZone('Europe/Amsterdam');
    const period = { startsAt: zone.resolve('2026-10-24T23:59'), endsAt: zone.resolve('2026-10-26T00:00') };
    expect(daysOf(period, zone).map(({ date }) => date)).toEqual(['2026-10-24', '2026-10-25']);
  });

  it('are numbered from 1970-01-01, a Thursday', () => {
    expect([dayNumber('1970-01-01'), dayNumber('1970-01-02'), dayNumber('2026-11-28')]).toEqual([0, 1, 20_785]);
    expect([weekdayOf('1970-01-01'), weekdayOf('2026-11-28'), weekdayOf('2026-11-29'), weekdayOf('2026-11-30')]).toEqual([4, 6, 7, 1]);
  });
});
