import { developmentGuestKey } from '#signing';
import type { CommentsConfig } from './config.js';
import type { HouseRules } from './domain/house-rules.js';

/** Names that only the paper itself may speak under. */
const offices = [
  'admin',
  'administrator',
  'editor',
  'editors',
  'editorial',
  'moderator',
  'moderators',
  'newsroom',
  'staff',
  'support',
  'system',
];

export function houseRulesOf({ nodeEnv, guestKey, paperName, editWindowMinutes, reportsToHide }: CommentsConfig): HouseRules {
  if (nodeEnv === 'production' && guestKey === undefined) throw new MissingGuestKeyError();
  return { editWindowMinutes, reportsToHide, reservedNames: [paperName, ...offices], guestKey: guestKey ?? developmentGuestKey };
}

/** A boot in production without the key by which guests are known. */
class MissingGuestKeyError extends Error {
  constructor() {
    super('GUEST_KEY is missing. Expected a random secret of at least 32 characters, by which guests are known again');
  }
}
