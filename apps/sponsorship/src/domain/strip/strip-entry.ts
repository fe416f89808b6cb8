import type { Strip, StripEntry } from './strip.js';

/** Whether it is still to be seen, now or later. */
export const isAhead = ({ endsAt }: StripEntry, now: Date): boolean => endsAt === undefined || endsAt > now;

export const isStandingIn = ({ entries }: Strip, sponsorId: string, now: Date): boolean =>
  entries.some(entry => entry.sponsorId === sponsorId && isAhead(entry, now));
