export const frequencies = ['immediate', 'hourly', 'daily', 'weekly'] as const;
export type Frequency = (typeof frequencies)[number];
export const categories = ['news', 'replies', 'reports'] as const;
export type Category = (typeof categories)[number];
export const channels = ['mail', 'inbox'] as const;
export type Channel = (typeof channels)[number];
/** How much one leaves at once, the least first. */
export const leavingScopes = ['thread', 'topic', 'channel', 'everything'] as const;
export type LeavingScope = (typeof leavingScopes)[number];

/** Why nothing is sent to somebody's address. */
export const suppressions = ['hard-bounce', 'soft-bounce', 'complaint', 'unsubscribed'] as const;
export type Suppressed = (typeof suppressions)[number];

export interface ReaderSubscription {
  readonly id: string;
  readonly topicKey: string;
  readonly channel: Channel;
  readonly frequency: Frequency;
  readonly condition?: string | undefined;
  readonly state: 'pending' | 'confirmed' | 'ended';
}

/** How a reader is told of things, and of what. */
export interface ReaderPreferences {
  readonly version: number;
  /** So that they know which it is: `r…@example.org`. */
  readonly address?: string | undefined;
  readonly zone: string;
  /** Local, `HH:MM`; they may wrap midnight. */
  readonly quiet?: { readonly from: string; readonly until: string } | undefined;
  readonly digestAt: string;
  /** 1 is Monday. */
  readonly digestWeekday: number;
  readonly preferences: Readonly<Record<Channel, boolean>> & {
    readonly byCategory: Readonly<Partial<Record<Category, Readonly<Partial<Record<Channel, boolean | undefined>>> | undefined>>>;
  };
  readonly mutes: readonly string[];
  readonly subscriptions: readonly ReaderSubscription[];
  readonly suppressed?: Suppressed | undefined;
}

/** What somebody leaves by the link of a mail. */
export interface Leaving {
  readonly topicKey: string;
  readonly channel: Channel;
  readonly scopes: readonly LeavingScope[];
}
