import type { Flaw } from '../flawed-error.js';
import type { PaperZone } from '../paper-zone.js';
import { InvalidFlightError } from './errors.js';
import type { FlightFields } from './flight.js';
import { RunningTime } from './running-time.js';

const longestDays = 1_500;
const dayMs = 24 * 60 * 60 * 1_000;

type Terms = Pick<FlightFields, 'tier' | 'goal' | 'share' | 'placementIds' | 'startsAt' | 'endsAt' | 'targeting'> &
  Partial<Pick<FlightFields, 'roadblock'>>;

/** What every flight keeps to, drafts too. */
export function assertSound(fields: Terms, zone: PaperZone): void {
  const flaws = [...flawsOfTier(fields), ...flawsOfTime(fields, zone)];
  if (fields.roadblock && fields.placementIds.length < 2)
    flaws.push({ pointer: '/roadblock', message: 'A roadblock is of two placements at least' });
  if (flaws.length > 0) throw new InvalidFlightError(flaws);
}

function flawsOfTier({ tier, goal, share }: Terms): Flaw[] {
  const [isGuaranteed, isShare] = [tier === 'guaranteed', tier === 'share-of-voice'];
  return [
    ...(isGuaranteed && !goal ? [{ pointer: '/goal', message: 'A guaranteed flight has a goal' }] : []),
    ...(!isGuaranteed && goal ? [{ pointer: '/goal', message: `A goal is of guaranteed flights, not of ${tier} ones` }] : []),
    ...(isShare && share === undefined ? [{ pointer: '/share', message: 'A share of voice has its percent' }] : []),
    ...(!isShare && share !== undefined ? [{ pointer: '/share', message: `Percent are of shares of voice, not of ${tier} flights` }] : []),
  ];
}

/** Nobody asks for the days of a period that is none. */
function flawsOfTime(fields: Terms, zone: PaperZone): Flaw[] {
  const flaws = flawsOfPeriod(fields);
  if (flaws.length > 0 || new RunningTime(fields, zone).total > 0) return flaws;
  return [{ pointer: '/targeting', message: neverRuns }];
}

const neverRuns = 'This flight would never run: none of its weekdays and day-parts lies between its start and its end';

function flawsOfPeriod({ startsAt, endsAt }: Terms): Flaw[] {
  const days = (endsAt.getTime() - startsAt.getTime()) / dayMs;
  if (days <= 0) return [{ pointer: '/period/to', message: 'A flight ends after it starts' }];
  return days > longestDays ? [{ pointer: '/period/to', message: `A flight lasts ${longestDays} days at most` }] : [];
}
