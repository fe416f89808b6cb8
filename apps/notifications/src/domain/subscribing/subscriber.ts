import type { Category } from '../category.js';
import type { Channel } from '../channel.js';

/** Local times as `HH:MM`, in the subscriber's zone; they may wrap midnight. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

export interface Preferences {
  readonly mail: boolean;
  readonly inbox: boolean;
  readonly byCategory: Readonly<Partial<Record<Category, Readonly<Partial<Record<Channel, boolean>>>>>>;
}

/** Somebody who wants to know: by an address, by an account, as a guest of the threads, or more than one of these. */
export interface Subscriber {
  /** `sbr_…` */
  readonly id: string;
  readonly version: number;
  /** As it was typed, for sending; in no event, log line, problem or address of a page. Forgotten when nothing goes to it any more. */
  readonly address?: string;
  /** The keyed hash of the normalised address; also of one that was forgotten. */
  readonly addressHash?: string;
  readonly addressConfirmedAt?: Date;
  /** `usr_…` or `gst_…` */
  readonly personId?: string;
  /** Of the subscribers that turned out to be the same person: old links and messages on their way carry these. */
  readonly formerIds?: readonly string[];
  /** BCP 47 */
  readonly locale: string;
  /** IANA */
  readonly zone: string;
  readonly quiet?: QuietHours;
  /** Local, `HH:MM`. */
  readonly digestAt: string;
  /** 1 is Monday (ISO 8601). */
  readonly digestWeekday: number;
  readonly preferences: Preferences;
  /** Topic keys, `person:usr_…`, `thread:art_…`. */
  readonly mutes: readonly string[];
  readonly createdAt: Date;
}
