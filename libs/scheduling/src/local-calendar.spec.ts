import { describe, expect, it } from '@jest/globals';
import { dayAfter, LocalCalendar, weekdayOf } from './local-calendar.js';

const minute = 60_000;
const hoursOf = (zone: string, day: string): string[] => {
  const calendar = new LocalCalendar(zone);
  const [from, to] = [calendar.startOf(day).getTime(), calendar.startOf(dayAfter(day, 1)).getTime()];
  const hours = new Set<number>();
  for (let at = from; at < to; at += minute) hours.add(calendar.hourOf(new Date(at)).getTime());
  return [...hours].map(hour => calendar.clockAt(new Date(hour)).slice(11));
};

describe('The hours of a local day', () => {
  it.each([
    ['Europe/Amsterdam', '2026-06-01', 24],
    ['Europe/Amsterdam', '2026-03-29', 23],
    ['Europe/Amsterdam', '2026-10-25', 25],
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['America/Havana', '2026-03-08', 23],
    ['America/Havana', '2026-11-01', 25],
    ['Asia/Kathmandu', '2026-11-01', 24],
    ['Asia/Kolkata', '2026-11-01', 24],
    ['UTC', '2026-03-29', 24],
    ['Pacific/Apia', '2011-12-30', 0],
  ])('in %s on %s are so many: %d', (zone, day, hours) => {
    expect(hoursOf(zone, day)).toHaveLength(hours);
  });

  it('are named by the clock, and the one that comes twice comes twice', () => {
    expect(hoursOf('Europe/Amsterdam', '2026-10-25').slice(0, 5)).toEqual(['00:00', '01:00', '02:00', '02:00', '03:00']);
    expect(hoursOf('America/New_York', '2026-03-08').slice(0, 4)).toEqual(['00:00', '01:00', '03:00', '04:00']);
    expect(hoursOf('America/Havana', '2026-03-08').slice(0, 2)).toEqual(['01:00', '02:00']);
  });
});

describe('A local calendar', () => {
  it.each(['Europe/Amsterdam', 'America/Havana', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Chatham', 'America/St_Johns', 'UTC'])(
    'puts every instant of a year into the hour and the day that it is in: %s',
    zone => {
      const calendar = new LocalCalendar(zone);
      const wrong: string[] = [];
      const starts = new Map<string, number>();
      const startOf = (day: string) => starts.get(day) ?? starts.set(day, calendar.startOf(day).getTime()).get(day) ?? Number.NaN;
      for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2027, 0, 1); time += 15 * minute) {
        const at = new Date(time);
        const [hour, day] = [calendar.hourOf(at), calendar.dayOf(at)];
        const isInHour = hour <= at && time - hour.getTime() < 60 * minute;
        const isInDay = startOf(day) <= time && time < startOf(dayAfter(day, 1)) && calendar.dayOf(hour) === day;
        if (!isInHour || !isInDay) wrong.push(at.toISOString());
      }
      expect(wrong).toEqual([]);
    },
  );

  it('counts days and weekdays by the calendar alone', () => {
    expect([dayAfter('2026-02-28', 1), dayAfter('2024-02-28', 1), dayAfter('2026-01-01', -1)]).toEqual([
      '2026-03-01',
      '2024-02-29',
      '2025-12-31',
    ]);
    expect(['2026-11-23', '2026-11-28', '2026-11-29'].map(weekdayOf)).toEqual([1, 6, 7]);
  });
});
