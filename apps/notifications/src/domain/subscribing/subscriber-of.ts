import type { Subscriber } from './subscriber.js';

type Beginning = Pick<Subscriber, 'id' | 'zone' | 'createdAt'> & Partial<Subscriber>;

/** Somebody who has said nothing else yet: both channels, a digest at half past seven, on Mondays. */
export const subscriberOf = (beginning: Beginning): Subscriber => ({
  version: 1,
  // What mails are written in.
  locale: 'en-GB',
  digestAt: '07:30',
  digestWeekday: 1,
  preferences: { mail: true, inbox: true, byCategory: {} },
  mutes: [],
  ...beginning,
});
