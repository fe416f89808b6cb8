import type { Channel } from '../channel.js';

export type Frequency = 'immediate' | 'hourly' | 'daily' | 'weekly';

export type EndedBy = 'reader' | 'staff' | 'bounce' | 'complaint' | 'erasure';

/** What shows later that somebody did want it (double opt-in). */
export interface Proof {
  readonly at: Date;
  /** The network of the address, never the whole: /24, /48. */
  readonly network: string;
  /** The version of the words that were agreed to. */
  readonly wording: string;
  /** The ask that was confirmed. */
  readonly askId: string;
}

/** What somebody has asked for in the name of an address, and its owner has not confirmed: as yet it changes nothing. */
export interface Ask {
  readonly id: string;
  readonly frequency: Frequency;
  readonly condition?: string;
  readonly expiresAt: Date;
  /** Who asked, where they were known; they and the address become one when they confirm it themselves. */
  readonly personId?: string;
}

/** What one subscriber wants to know, by one channel, and how soon. */
export interface Subscription {
  /** `sub_…` */
  readonly id: string;
  readonly version: number;
  readonly subscriberId: string;
  /** `paper`, `section:sec_…`, `thread:cmt_…`; see `topicKey` of the contracts. */
  readonly topicKey: string;
  readonly channel: Channel;
  readonly frequency: Frequency;
  /** In CEL, over the public fields of what happened; without one, all of the topic. */
  readonly condition?: string;
  readonly state: 'pending' | 'confirmed' | 'ended';
  /** Nothing that happened before it is told. */
  readonly confirmedAt?: Date;
  /** Of one that is pending, or that is asked to be another than it is. */
  readonly ask?: Ask;
  readonly proof?: Proof;
  readonly endedAt?: Date;
  readonly endedBy?: EndedBy;
}
