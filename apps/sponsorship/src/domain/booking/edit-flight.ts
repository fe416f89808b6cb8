import { isDeepStrictEqual } from 'node:util';
import type { Flaw } from '../flawed-error.js';
import type { PaperZone } from '../paper-zone.js';
import type { Campaign } from './campaign.js';
import { CampaignOverError, FixedWhileLiveError } from './errors.js';
import type { Flight, FlightFields } from './flight.js';
import { assertSound } from './flight-soundness.js';
import { rowFor, takeFlightStep } from './take-flight-step.js';

export function draftFlight(id: string, { id: campaignId, sponsorId, state }: Campaign, fields: FlightFields, zone: PaperZone): Flight {
  if (state === 'cancelled') throw new CampaignOverError(campaignId);
  assertSound(fields, zone);
  return { ...fields, id, version: 1, campaignId, sponsorId, state: 'draft' };
}

export interface EditCircumstances {
  readonly now: Date;
  /** Of its goal, what is counted or may still be. */
  readonly used: number;
  readonly zone: PaperZone;
}

/** Before it is live anything may change but the campaign; then what was sold stays, and what is past. */
export function editFlight(before: Flight, fields: Partial<FlightFields>, { now, used, zone }: EditCircumstances): Flight {
  const { conditions = [] } = rowFor(before, 'edit');
  const after = takeFlightStep(before, 'edit', now, fields);
  assertSound(after, zone);
  if (conditions.includes('as-sold')) {
    const flaws = [...flawsOfTerms(before, after), ...flawsOfGoal(before, after, used)];
    if (after.endsAt <= now) flaws.push({ pointer: '/period/to', message: 'The end of a live flight is ahead' });
    if (flaws.length > 0) throw new FixedWhileLiveError(flaws);
  }
  return after;
}

function flawsOfTerms(before: Flight, after: Flight): Flaw[] {
  const fixed = [
    ['/tier', before.tier, after.tier],
    ['/goal/metric', before.goal?.metric, after.goal?.metric],
    ['/period/from', before.period.from, after.period.from],
    ['/pricing', before.pricing, after.pricing],
  ] as const;
  return fixed
    .filter(([, sold, wanted]) => !isDeepStrictEqual(sold, wanted))
    .map(([pointer]) => ({ pointer, message: 'This stays as it was sold once the flight is live' }));
}

function flawsOfGoal(before: Flight, { goal }: Flight, used: number): Flaw[] {
  if (!goal || !before.goal || goal.quantity >= Math.min(used, before.goal.quantity)) return [];
  return [{ pointer: '/goal/quantity', message: `${used} of it are used already` }];
}
