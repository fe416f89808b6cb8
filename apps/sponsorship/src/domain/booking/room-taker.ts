import { weekdayOf } from '../paper-days.js';
import type { Flight } from './flight.js';

/** A flight, or one that is only thought of, as far as it takes room in its placements. */
export type RoomTaker = Pick<Flight, 'tier' | 'goal' | 'share' | 'placementIds' | 'startsAt' | 'endsAt' | 'targeting'> &
  Partial<Pick<Flight, 'id' | 'name'>>;

/** Whether it may be shown on that date of the paper, as far as weekdays say. */
export const runsOn = ({ targeting: { weekdays } }: RoomTaker, date: string): boolean => !weekdays || weekdays.includes(weekdayOf(date));
