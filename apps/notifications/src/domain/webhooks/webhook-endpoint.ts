/** Why nothing is sent any more: somebody said so, the receiver said so (410), or it failed for days. */
export type DisabledBecause = 'by-hand' | 'gone' | 'failing';

/** One secret of an endpoint, by its number; the secret itself is kept nowhere. */
export interface EndpointKey {
  readonly number: number;
  readonly since: Date;
  /** While one replaces the other, both sign; absent for the one that stays. */
  readonly until?: Date | undefined;
}

/** Another system that is told of events. */
export interface WebhookEndpoint {
  readonly id: string;
  readonly version: number;
  readonly url: string;
  readonly description: string;
  readonly eventTypes: readonly string[];
  readonly state: 'active' | 'disabled';
  readonly disabled?: { readonly because: DisabledBecause; readonly at: Date } | undefined;
  /** The newest last. */
  readonly keys: readonly EndpointKey[];
  readonly createdAt: Date;
}

/** The clocks of who publishes and of us may differ. */
const clocksDifferByMs = 60_000;

/** What was before an endpoint is history, which it may read elsewhere. */
export const isAfterItsBeginning = ({ createdAt }: WebhookEndpoint, time: Date): boolean =>
  time.getTime() >= createdAt.getTime() - clocksDifferByMs;

/** Those that sign at this time, the newest first: a receiver takes the first that fits. */
export const keysAt = ({ keys }: WebhookEndpoint, now: Date): readonly EndpointKey[] =>
  keys.filter(({ until }) => until === undefined || until > now).toReversed();
