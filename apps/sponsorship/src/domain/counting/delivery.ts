import { campaignMilestone, campaignUnderDelivering, type Metric, type OutgoingEvent } from '#contracts';
import { partOf } from '../booking/part-of.js';
import type { Timed } from '../booking/running-time.js';
import { runningTimeOf } from '../booking/running-time-of.js';
import type { PaperZone } from '../paper-zone.js';

/** What was sold of a flight. */
export interface SoldFlight extends Timed {
  readonly id: string;
  readonly campaignId: string;
  readonly goal: { readonly metric: Metric; readonly quantity: number };
  readonly isLive: boolean;
}

/** What has been said about the delivery of a flight until now. */
export interface DeliveryNotices {
  readonly flightId: string;
  /** How many of the milestones. */
  readonly milestones: number;
  /** How many times that it fell behind, or caught up. */
  readonly notices: number;
  readonly isBehind: boolean;
}

export const nothingSaid = (flightId: string): DeliveryNotices => ({ flightId, milestones: 0, notices: 0, isBehind: false });

const milestones = [50, 80, 100] as const;
/** Per cent of what should have been delivered by now. It has caught up a little above where it fell behind, so that it does not go to and fro. */
const behindBelow = 90;
const caughtUpFrom = 95;
/** Per cent of the whole: what is missing of a flight that has only begun is chance. */
const leastShortfall = 1;

/** At the pace of a flight that is spread evenly over the time in which it may run; whoever is faster is ahead of it. */
export function expectedBy(now: Date, flight: SoldFlight, zone: PaperZone): number {
  const running = runningTimeOf(flight, zone);
  return running.total === 0 ? 0 : partOf(flight.goal.quantity, running.until(now), running.total);
}

/** When somebody looks, and how much there should be by then. */
export interface Look {
  readonly now: Date;
  readonly expected: number;
}

/** What is to be said of a flight that has delivered so much: each milestone once, and that it is behind or no longer, each time that this changes. */
export function lookAtDelivery(
  flight: SoldFlight,
  delivered: number,
  said: DeliveryNotices,
  { now, expected }: Look,
): { said: DeliveryNotices; events: OutgoingEvent[] } {
  const { goal, campaignId, id: flightId } = flight;
  const facts = { campaignId, flightId, metric: goal.metric, sold: goal.quantity, delivered, at: now.toISOString() };
  const reached = milestones.filter(percent => delivered * 100 >= goal.quantity * percent).length;
  const events = milestones
    .slice(said.milestones, reached)
    .map((percent, place) => campaignMilestone({ ...facts, version: said.milestones + place + 1, percent }));
  const isBehind = flight.isLive ? isBehindNow(delivered, expected, goal.quantity, said.isBehind) : said.isBehind;
  const notices = said.notices + (isBehind === said.isBehind ? 0 : 1);
  if (isBehind !== said.isBehind) events.push(campaignUnderDelivering({ ...facts, version: notices, expected, isBehind }));
  return { said: { flightId, milestones: Math.max(said.milestones, reached), notices, isBehind }, events };
}

function isBehindNow(delivered: number, expected: number, sold: number, wasBehind: boolean): boolean {
  const isShort = delivered * 100 < expected * (wasBehind ? caughtUpFrom : behindBelow);
  return isShort && (wasBehind || (expected - delivered) * 100 >= sold * leastShortfall);
}
