import { type PaperDay, weekdayOf } from '../paper-days.js';
import { partOf } from './part-of.js';
import { type RoomTaker, runsOn } from './room-taker.js';
import type { RunningTime } from './running-time.js';
import type { Owed } from './spread-goal.js';
import { standsOver } from './stands-over.js';

/** What is sold of a placement on one day. Page views; `sold + free - overbooked` is the capacity. */
export interface DayOfPlacement {
  readonly date: string;
  /** 23, 24 or 25 of them; where clocks move otherwise, a broken number. */
  readonly hours: number;
  /** Page views that can be sold, as they were set by hand; absent where nobody has. */
  readonly capacity?: number;
  readonly sold: number;
  readonly free?: number;
  readonly overbooked?: number;
  /** The highest sum of shares of voice at one time, in percent. */
  readonly shares: number;
  /** The most flights at one time that have the whole slot. */
  readonly exclusives: number;
  /** The highest sum of shares of voice at one time that an exclusive flight stands over, in percent: they get nothing meanwhile. */
  readonly covered: number;
}

/** A flight and what it owes this placement. */
export interface Taking {
  readonly flight: RoomTaker;
  readonly owed: Owed;
  /** Of one that takes a part of the time, when it does. */
  readonly running?: RunningTime | undefined;
}

interface Fullest {
  /** Percent × milliseconds that are gone before a guaranteed flight gets anything. */
  readonly taken: number;
  readonly shares: number;
  readonly exclusives: number;
  readonly covered: number;
}

interface Timed {
  readonly flight: RoomTaker;
  readonly spans: ReturnType<RunningTime['within']>;
}

const hourMs = 60 * 60 * 1_000;

/**
 * Exclusive flights take the whole of their time, shares of voice their percent of it and never more than all, guaranteed flights what they
 * owe on that day. Whom a flight is for is not looked at, but when it may run: without a forecast nobody knows how many page views fit.
 */
export function dayOfPlacement(day: PaperDay, capacity: number | undefined, takings: readonly Taking[]): DayOfPlacement {
  const weekday = weekdayOf(day.date);
  const here = takings.filter(({ flight }) => flight.startsAt < day.endsAt && flight.endsAt > day.startsAt && runsOn(flight, weekday));
  const lengthMs = day.endsAt.getTime() - day.startsAt.getTime();
  const { taken, ...most } = fullest(day, here);
  const guaranteed = here.reduce((sum, { owed }) => sum + owed(day.endsAt) - owed(day.startsAt), 0);
  const sold = guaranteed + partOf(capacity ?? 0, taken, 100 * lengthMs);
  const base = { date: day.date, hours: lengthMs / hourMs, sold, ...most };
  if (capacity === undefined) return base;
  return { ...base, capacity, free: Math.max(0, capacity - sold), overbooked: Math.max(0, sold - capacity) };
}

/** Between two moments at which a flight, or one of its times of the day, starts or ends, the same ones run. */
function fullest(day: PaperDay, takings: readonly Taking[]): Fullest {
  const [first, last] = [day.startsAt.getTime(), day.endsAt.getTime()];
  const timed = takings.flatMap(({ flight, running }) => (running ? { flight, spans: running.within(first, last) } : []));
  const moments = timed.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to]));
  const edges = [...new Set([first, ...moments.filter(moment => moment > first && moment < last), last])].toSorted((a, b) => a - b);
  return edges.slice(0, -1).reduce<Fullest>(
    (all, from, index) => {
      const { shares, exclusives, covered } = runningAt(from, timed);
      const percent = exclusives > 0 ? 100 : Math.min(100, shares);
      return {
        taken: all.taken + percent * ((edges[index + 1] ?? last) - from),
        shares: Math.max(all.shares, shares),
        exclusives: Math.max(all.exclusives, exclusives),
        covered: Math.max(all.covered, covered),
      };
    },
    { taken: 0, shares: 0, exclusives: 0, covered: 0 },
  );
}

function runningAt(moment: number, timed: readonly Timed[]): Pick<Fullest, 'shares' | 'exclusives' | 'covered'> {
  const running = timed.filter(({ spans }) => spans.some(({ from, to }) => from <= moment && to > moment));
  const shares = running.flatMap(({ flight }) => (flight.tier === 'share-of-voice' ? flight : []));
  const exclusives = running.flatMap(({ flight }) => (flight.tier === 'exclusive' ? flight : []));
  const covered = shares.filter(({ targeting }) => exclusives.some(exclusive => standsOver(exclusive.targeting, targeting)));
  return { shares: sumOf(shares), exclusives: exclusives.length, covered: sumOf(covered) };
}

const sumOf = (flights: readonly RoomTaker[]): number => flights.reduce((sum, { share = 0 }) => sum + share, 0);
