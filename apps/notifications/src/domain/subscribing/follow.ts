import { type OutgoingEvent, subscriptionConfirmed, subscriptionEnded } from '#contracts';
import type { Ask, EndedBy, Proof, Subscription } from './subscription.js';

/** What somebody wants to know, by which channel, and how soon. */
export type Wish = Pick<Subscription, 'topicKey' | 'channel' | 'frequency' | 'condition'>;

/** Of one subscription: what it was, what it is, and what is told of it. Without `after` the row goes. */
export interface SubscriptionChange {
  readonly before?: Subscription | undefined;
  readonly after?: Subscription | undefined;
  readonly events: readonly OutgoingEvent[];
}

/** Where a subscription would be that is not there yet. */
type Place = Pick<Subscription, 'id' | 'subscriberId'>;

/**
 * Keeps what was asked for until the address's owner confirms it; nothing else changes by it. Whoever asks for the same again gets the ask that is open,
 * for longer, so that the link of each mail is good; whoever asks for something else replaces it.
 */
export function askFor(known: Subscription | undefined, place: Place, wish: Wish, ask: Ask): Subscription {
  if (!known) return { ...place, version: 1, ...plain(wish), state: 'pending', ask };
  const open = known.ask && isSameAsk(known.ask, ask) ? { ...known.ask, expiresAt: ask.expiresAt } : ask;
  return { ...known, version: known.version + 1, ask: open };
}

/** The address's owner has confirmed what was asked for. */
export function confirmAsk(before: Subscription, { frequency, condition }: Ask, proof: Proof): SubscriptionChange {
  return confirmed(before, nextOf(before, { ...before, frequency, condition }), proof);
}

/** Somebody wants it whose word needs no confirmation; nothing is changed where they have it so already. */
export function follow(before: Subscription | undefined, place: Place, wish: Wish, proof: Proof): SubscriptionChange {
  if (before?.state === 'confirmed' && before.frequency === wish.frequency && before.condition === wish.condition)
    return { before, after: before, events: [] };
  return confirmed(before, nextOf(before ?? { ...place, version: 0 }, wish), proof);
}

/** The same from now on sooner or later, or under another condition; since when it is confirmed, and by what, stays. */
export function retune(before: Subscription, { frequency, condition }: Pick<Wish, 'frequency' | 'condition'>): SubscriptionChange {
  if (before.frequency === frequency && before.condition === condition) return { before, after: before, events: [] };
  const { condition: _, ...rest } = before;
  const after: Subscription = { ...rest, version: before.version + 1, frequency, ...(condition !== undefined && { condition }) };
  return { before, after, events: [announcement(after)] };
}

/** From now on it is told no more. What was never confirmed leaves nothing behind, and nobody is told of it. */
export function end(before: Subscription, by: EndedBy, at: Date): SubscriptionChange {
  if (before.state === 'ended') return { before, after: before, events: [] };
  if (before.state === 'pending') return { before, events: [] };
  const { ask: _, ...rest } = before;
  const after: Subscription = { ...rest, version: before.version + 1, state: 'ended', endedAt: at, endedBy: by };
  const { id, version, subscriberId, topicKey, channel } = after;
  return {
    before,
    after,
    events: [subscriptionEnded({ id, version, subscriberId, topicKey, channel, endedAt: at.toISOString(), endedBy: by })],
  };
}

/** What was asked for is not confirmed any more; what never was anything else goes. */
export function withoutAsk(before: Subscription): SubscriptionChange {
  if (before.state === 'pending') return { before, events: [] };
  const { ask: _, ...rest } = before;
  return { before, after: { ...rest, version: before.version + 1 }, events: [] };
}

/** Its next version belongs to another subscriber, who is the same person. */
export function handOver(before: Subscription, subscriberId: string): SubscriptionChange {
  const after = { ...before, version: before.version + 1, subscriberId };
  return { before, after, events: after.state === 'confirmed' ? [announcement(after)] : [] };
}

/** The wish whole: a condition that was there before is not in it unless it is named again. */
const nextOf = ({ id, version, subscriberId }: Place & { readonly version: number }, wish: Wish): Subscription => ({
  id,
  version: version + 1,
  subscriberId,
  ...plain(wish),
  state: 'confirmed',
});

/** One that was confirmed already keeps since when it is: nothing is missed because it is to come weekly from now on. */
function confirmed(before: Subscription | undefined, next: Subscription, proof: Proof): SubscriptionChange {
  const confirmedAt = before?.state === 'confirmed' ? (before.confirmedAt ?? proof.at) : proof.at;
  const after: Subscription = { ...next, confirmedAt, proof };
  return { before, after, events: [announcement(after)] };
}

function announcement({ id, version, subscriberId, topicKey, channel, frequency, confirmedAt }: Subscription): OutgoingEvent {
  return subscriptionConfirmed({ id, version, subscriberId, topicKey, channel, frequency, confirmedAt: confirmedAt?.toISOString() ?? '' });
}

/** Without a condition there is no such field. */
const plain = ({ topicKey, channel, frequency, condition }: Wish): Wish => ({
  topicKey,
  channel,
  frequency,
  ...(condition !== undefined && { condition }),
});

const isSameAsk = (one: Ask, other: Ask): boolean =>
  one.frequency === other.frequency && one.condition === other.condition && one.personId === other.personId;
