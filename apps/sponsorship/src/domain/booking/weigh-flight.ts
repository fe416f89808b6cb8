import { daysOf, type PaperDay } from '../paper-days.js';
import type { PaperZone } from '../paper-zone.js';
import { type DayOfPlacement, dayOfPlacement } from './day-of-placement.js';
import type { Shortfall } from './errors.js';
import type { Placement } from './placement.js';
import type { RoomTaker } from './room-taker.js';
import { RunningTime } from './running-time.js';
import { type ScaledShare, scaleShares, type Share } from './scale-shares.js';
import { spreadGoal } from './spread-goal.js';

/** What a flight meets: its placements, and the others for which room is kept there in its time. */
export interface Surroundings {
  readonly placements: readonly Placement[];
  readonly others: readonly RoomTaker[];
}

export interface WeighedPlacement {
  readonly placementId: string;
  readonly name: string;
  /** With the flight in it, each beside what it would take of that day. */
  readonly days: readonly (DayOfPlacement & { readonly asked: number })[];
  /** At the fullest time, this flight among them; absent where it is no share of voice. */
  readonly shares?: { readonly sold: number; readonly scaled: readonly ScaledShare[] };
}

/** The arithmetic of a booking, before anyone signs. */
export interface Weighed {
  /** Else it is booked only with a reason. */
  readonly fits: boolean;
  readonly shortfalls: readonly Shortfall[];
  readonly placements: readonly WeighedPlacement[];
}

interface Weighing extends Surroundings {
  /** The same flight, as room is kept for it now. */
  readonly before?: RoomTaker | undefined;
  readonly now: Date;
  readonly zone: PaperZone;
}

/** From today on, for what is past cannot be sold. It lacks room where more is overbooked with it than is already. */
export function weighFlight(asked: RoomTaker, { placements, others, before, now, zone }: Weighing): Weighed {
  const days = daysOf(asked, zone).filter(({ endsAt }) => endsAt > now);
  const weighed = placements.map(placement => {
    const ledger = (flights: readonly RoomTaker[]) => ledgerOf(placement, flights, days, zone);
    const [without, alone] = [ledger(before ? [...others, before] : others), ledger([asked])];
    const full = ledger([...others, asked]);
    return { placement, full, without, asked: alone.map(({ sold }) => sold) };
  });
  const shortfalls = weighed.flatMap(({ placement, full, without }) =>
    full.filter((day, index) => isShort(day, without[index])).map(day => shortfallOf(placement, day)),
  );
  return {
    fits: shortfalls.length === 0,
    shortfalls,
    placements: weighed.map(({ placement, full, asked: parts }) => ({
      placementId: placement.id,
      name: placement.name,
      days: full.map((day, index) => ({ ...day, asked: parts[index] ?? 0 })),
      ...(asked.tier === 'share-of-voice' && { shares: sharesBeside(asked, others, placement) }),
    })),
  };
}

/** What is sold of a placement, day by day. */
export function ledgerOf(
  placement: Placement,
  flights: readonly RoomTaker[],
  days: readonly PaperDay[],
  zone: PaperZone,
): DayOfPlacement[] {
  const takings = flights
    .filter(({ placementIds }) => placementIds.includes(placement.id))
    .map(flight => ({ flight, owed: spreadGoal(flight, placement.id, zone), running: runningOf(flight, zone) }));
  return days.map(day => dayOfPlacement(day, placement.dailyCapacity, takings));
}

const runningOf = (flight: RoomTaker, zone: PaperZone): RunningTime | undefined =>
  flight.tier === 'exclusive' || flight.tier === 'share-of-voice' ? new RunningTime(flight, zone) : undefined;

function isShort(full: DayOfPlacement, without: DayOfPlacement | undefined): boolean {
  const isOver = (full.overbooked ?? 0) > (without?.overbooked ?? 0) || full.covered > (without?.covered ?? 0);
  return isOver || (full.exclusives > 1 && full.exclusives > (without?.exclusives ?? 0));
}

const shortfallOf = ({ id }: Placement, { date, overbooked = 0, exclusives, covered }: DayOfPlacement): Shortfall => ({
  placementId: id,
  date,
  overbooked,
  exclusives,
  covered,
});

/** Shares only add up at the start of one of them, so that one of these moments is the fullest. */
function sharesBeside(asked: RoomTaker, others: readonly RoomTaker[], placement: Placement): WeighedPlacement['shares'] {
  const beside = ({ tier, placementIds, targeting: { weekdays } }: RoomTaker): boolean =>
    tier === 'share-of-voice' && placementIds.includes(placement.id) && haveCommonDay(weekdays, asked.targeting.weekdays);
  const shares = [asked, ...others.filter(beside)];
  const at = (moment: Date) => shares.filter(({ startsAt, endsAt }) => startsAt <= moment && endsAt > moment);
  const moments = shares.map(({ startsAt }) => startsAt).filter(moment => moment >= asked.startsAt && moment < asked.endsAt);
  const sumOf = (flights: readonly RoomTaker[]): number => flights.reduce((sum, { share = 0 }) => sum + share, 0);
  const fullest = moments.map(at).reduce((most, flights) => (sumOf(flights) > sumOf(most) ? flights : most), at(asked.startsAt));
  const named = fullest.map(({ id, name, share = 0 }): Share => ({ flightId: id, name, share }));
  return { sold: sumOf(fullest), scaled: scaleShares(named) };
}

type Weekdays = RoomTaker['targeting']['weekdays'];

const haveCommonDay = (one: Weekdays, other: Weekdays): boolean => !one || !other || one.some(day => other.includes(day));
