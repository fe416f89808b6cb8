import type { Occasion } from '../matching/occasion.js';
import { muteKeysOf } from '../policy/mute-keys.js';
import type { Subscriber } from '../subscribing/subscriber.js';
import type { Subscription } from '../subscribing/subscription.js';
import { isBarred, type Suppression } from '../subscribing/suppression.js';
import type { Delivery } from './delivery.js';

/** One thing that a message tells of, as it is at this moment. */
export interface ToldItem {
  /** Absent where it is known no longer. */
  readonly occasion?: Occasion;
  /** By which it was asked for; the first is the one by which it is sent. */
  readonly subscriptions: readonly Subscription[];
}

/** All that decides whether a message still goes out. */
export interface Standing {
  readonly delivery: Delivery;
  readonly subscriber?: Subscriber;
  readonly suppression?: Suppression;
  readonly items: readonly ToldItem[];
}

export type Look =
  | {
      readonly do: 'send';
      readonly to: Subscriber & { readonly address: string };
      readonly occasions: readonly Occasion[];
      /** By which it was asked for, and is left; none where a message was not. */
      readonly topicKey?: string;
    }
  /** Somebody has paused it. */
  | { readonly do: 'wait' }
  | { readonly do: 'leave'; readonly state: 'cancelled' | 'suppressed'; readonly reason: string };

const stalesAfterMs = 24 * 60 * 60_000;

/** The last look, in the moment before a message goes out: much may have happened since it was written. */
export function lookAgain(standing: Standing, now: Date): Look {
  const { delivery, subscriber, suppression } = standing;
  if (!subscriber) return leave('subscriber-gone');
  if (suppression && isBarred(suppression, delivery.category, now)) return { do: 'leave', state: 'suppressed', reason: suppression.reason };
  const { address } = subscriber;
  if (address === undefined) return leave('no-address');
  const to = { ...subscriber, address };
  if (delivery.category === 'service') return { do: 'send', to, occasions: [] };
  const refusal = refusalOf(delivery, subscriber, now);
  return refusal === undefined ? lookAtItems(standing, to) : leave(refusal);
}

function refusalOf({ category, kind, dueAt }: Delivery, { preferences, addressConfirmedAt }: Subscriber, now: Date): string | undefined {
  if (!addressConfirmedAt) return 'not-confirmed';
  if (!preferences.mail) return 'mail-is-off';
  if (category !== 'service' && preferences.byCategory[category]?.mail === false) return 'category-is-off';
  // After an outage of a day it is no news; what is gathered is not meant to be.
  return kind === 'single' && now.getTime() - dueAt.getTime() > stalesAfterMs ? 'too-late' : undefined;
}

function lookAtItems({ delivery, items }: Standing, to: Subscriber & { readonly address: string }): Look {
  const live = items.flatMap(({ occasion, subscriptions }) =>
    occasion && occasion.state !== 'cancelled' ? [{ occasion, subscriptions }] : [],
  );
  // The same word as whoever takes its messages back one by one gives them; which of the two comes first is chance.
  if (live.length === 0) return leave(items.flatMap(({ occasion }) => occasion?.withdrawing?.because ?? []).at(0) ?? 'cancelled');
  const wanted = live.flatMap(({ occasion, subscriptions }) => {
    const held = subscriptions.filter(({ state, channel }) => state === 'confirmed' && channel === 'mail');
    return held.length > 0 ? [{ occasion, held }] : [];
  });
  if (wanted.length === 0) return leave('left');
  const heard = wanted.filter(({ occasion }) => !muteKeysOf(occasion).some(key => to.mutes.includes(key)));
  if (heard.length === 0) return leave('muted');
  if (heard.some(({ occasion }) => occasion.state === 'paused')) return { do: 'wait' };
  const [topicKey] = heard.flatMap(({ held }) => held.map(subscription => subscription.topicKey));
  return {
    do: 'send',
    to,
    occasions: heard.map(({ occasion }) => occasion),
    ...(topicKey !== undefined && { topicKey: delivery.kind === 'digest' ? digestKeyOf(delivery.id) : topicKey }),
  };
}

/** Whoever leaves a digest leaves all that came in it: `digest:daily`. */
const digestKeyOf = (deliveryId: string): string => deliveryId.split(':').slice(1, 3).join(':');

const leave = (reason: string): Look => ({ do: 'leave', state: 'cancelled', reason });
