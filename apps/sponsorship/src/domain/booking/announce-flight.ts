import { flightUpdated, type OutgoingEvent } from '#contracts';
import type { Flight } from './flight.js';

/** What the paper's own services may know of it: no prices. */
export function announceFlight({ startsAt, endsAt, placementIds, goal, ...flight }: Flight): OutgoingEvent {
  return flightUpdated({
    ...flight,
    placementIds: [...placementIds],
    ...(goal && { goal: { ...goal } }),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  });
}
