import type { Channel } from '../channel.js';

export type Frequency = 'immediate' | 'hourly' | 'daily' | 'weekly';

/** What shows later that somebody did want it (double opt-in). */
export interface Proof {
  readonly at: Date;
  /** The network of the address, never the whole: /24, /48. */
  readonly network: string;
  /** The version of the words that were agreed to. */
  readonly wording: string;
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
  /** Of one that is pending. */
  readonly expiresAt?: Date;
  readonly proof?: Proof;
  readonly endedAt?: Date;
  readonly endedBy?: 'reader' | 'staff' | 'bounce' | 'complaint' | 'erasure';
}
