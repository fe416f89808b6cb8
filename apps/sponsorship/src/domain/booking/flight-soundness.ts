import type { Flaw } from '../flawed-error.js';
import { InvalidFlightError } from './errors.js';
import type { FlightFields } from './flight.js';

const longestDays = 1_500;
const dayMs = 24 * 60 * 60 * 1_000;

type Terms = Pick<FlightFields, 'tier' | 'goal' | 'share' | 'placementIds' | 'startsAt' | 'endsAt'> &
  Partial<Pick<FlightFields, 'roadblock'>>;

/** What every flight keeps to, drafts too. */
export function assertSound(fields: Terms): void {
  const flaws = [...flawsOfTier(fields), ...flawsOfPeriod(fields)];
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

function flawsOfPeriod({ startsAt, endsAt }: Terms): Flaw[] {
  const days = (endsAt.getTime() - startsAt.getTime()) / dayMs;
  if (days <= 0) return [{ pointer: '/period/to', message: 'A flight ends after it starts' }];
  return days > longestDays ? [{ pointer: '/period/to', message: `A flight lasts ${longestDays} days at most` }] : [];
}
