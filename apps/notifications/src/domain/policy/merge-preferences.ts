import type { Category } from '../category.js';
import type { Channel } from '../channel.js';
import type { Subscriber } from '../subscribing/subscriber.js';
import type { Frequency, Subscription } from '../subscribing/subscription.js';
import { isBarred, type Suppression } from '../subscribing/suppression.js';

/** Whose word it is, the strongest first. */
export type Layer = 'suppression' | 'legal' | 'person' | 'category' | 'subscription' | 'default';

export type StoppedBy =
  | 'suppressed'
  | 'not-confirmed'
  | 'ended'
  | 'address-not-confirmed'
  | 'before-confirmation'
  | 'no-longer-news'
  | 'imported'
  | 'not-to-be-told'
  | 'channel-off'
  | 'muted'
  | 'category-off'
  | 'condition-not-met';

/** One layer that was asked, for whoever asks why, or why not. */
export interface Step {
  readonly layer: Layer;
  /** Nothing where it had nothing against it. */
  readonly stoppedBy?: StoppedBy;
}

/** One message that may be sent to one person by one channel. */
export interface Prospect {
  readonly now: Date;
  readonly channel: Channel;
  readonly category: Category;
  readonly subscriber: Pick<Subscriber, 'addressConfirmedAt' | 'preferences' | 'mutes'>;
  /** Of the subscriber's address, if there is one. */
  readonly suppression?: Suppression | undefined;
  readonly subscription: Pick<Subscription, 'state' | 'confirmedAt' | 'frequency'>;
  /** Whether the subscription's condition holds; true where it has none. */
  readonly meetsCondition: boolean;
  readonly occasion: {
    readonly at: Date;
    /** By what it can be muted: its topic keys, `thread:art_…`, `person:usr_…` of whoever wrote it. */
    readonly muteKeys: readonly string[];
    readonly isImported?: boolean;
    /** Published with `notify: none`. */
    readonly isSilent?: boolean;
  };
}

export type Decision =
  | { readonly send: true; readonly frequency: Frequency; readonly trail: readonly Step[] }
  | { readonly send: false; readonly rule: StoppedBy; readonly trail: readonly Step[] };

const newsForMs = 24 * 60 * 60 * 1_000;

const layers: readonly [Layer, (prospect: Prospect) => StoppedBy | undefined][] = [
  ['suppression', ({ suppression, category, now }) => (isBarred(suppression, category, now) ? 'suppressed' : undefined)],
  ['legal', legal],
  ['person', person],
  [
    'category',
    ({ subscriber, category, channel }) => (subscriber.preferences.byCategory[category]?.[channel] === false ? 'category-off' : undefined),
  ],
  ['subscription', ({ meetsCondition }) => (meetsCondition ? undefined : 'condition-not-met')],
  ['default', () => undefined],
];

/**
 * Whether somebody is told of something by a channel. The layers are asked one after the other, and the first that is against it has the last word:
 * nothing that is weaker can bring back what a stronger one has stopped.
 */
export function mergePreferences(prospect: Prospect): Decision {
  const trail: Step[] = [];
  for (const [layer, ask] of layers) {
    const stoppedBy = ask(prospect);
    trail.push({ layer, ...(stoppedBy && { stoppedBy }) });
    if (stoppedBy) return { send: false, rule: stoppedBy, trail };
  }
  return { send: true, frequency: prospect.subscription.frequency, trail };
}

function legal({ now, channel, subscriber, subscription, occasion }: Prospect): StoppedBy | undefined {
  const { state, confirmedAt } = subscription;
  if (state === 'ended') return 'ended';
  if (state !== 'confirmed' || !confirmedAt) return 'not-confirmed';
  if (channel === 'mail' && !subscriber.addressConfirmedAt) return 'address-not-confirmed';
  if (occasion.at < confirmedAt) return 'before-confirmation';
  if (now.getTime() - occasion.at.getTime() > newsForMs) return 'no-longer-news';
  if (occasion.isImported) return 'imported';
  return occasion.isSilent ? 'not-to-be-told' : undefined;
}

function person({ channel, subscriber, occasion }: Prospect): StoppedBy | undefined {
  if (!subscriber.preferences[channel]) return 'channel-off';
  return occasion.muteKeys.some(key => subscriber.mutes.includes(key)) ? 'muted' : undefined;
}
