import type { ModerationPolicy } from './moderation-policy.js';

/** Whether more comes from guests of one address than the policy lets through. */
export const isGuestFlood = (
  { lastMinute, lastHour }: { readonly lastMinute: number; readonly lastHour: number },
  { guestsPerMinute, guestsPerHour }: Pick<ModerationPolicy, 'guestsPerMinute' | 'guestsPerHour'>,
): boolean => lastMinute >= guestsPerMinute || lastHour >= guestsPerHour;
