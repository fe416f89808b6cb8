import type { Flight } from './flight.js';

/** A flight, or one that is only thought of, as far as it takes room in its placements. */
export type RoomTaker = Pick<Flight, 'tier' | 'goal' | 'share' | 'placementIds' | 'startsAt' | 'endsAt' | 'targeting'> &
  Partial<Pick<Flight, 'id' | 'name'>>;

/** Whether it may be shown on a day of the week, 1 for Monday. */
export const runsOn = ({ targeting: { weekdays } }: RoomTaker, weekday: number): boolean => !weekdays || weekdays.includes(weekday);
