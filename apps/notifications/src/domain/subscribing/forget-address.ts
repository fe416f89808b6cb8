import type { Subscriber } from './subscriber.js';
import type { Subscription } from './subscription.js';

/** How long an address is kept after the last thing that came to it has ended: whoever changes their mind is not asked who they are. */
export const addressKeptMs = 30 * 24 * 60 * 60 * 1_000;

/** Whether anything may still go to the address, or has until a short while ago. */
export const isAddressInUse = (all: readonly Subscription[], at: Date): boolean =>
  all.some(
    ({ channel, state, ask, endedAt }) =>
      channel === 'mail' && (state !== 'ended' || ask !== undefined || (endedAt?.getTime() ?? 0) + addressKeptMs > at.getTime()),
  );

/**
 * The address is gone, and with it that it was confirmed. Its hash stays: whoever asks for mail to it anew is the same reader, so that the link of an old
 * mail ends what they get then.
 */
export function withoutAddress(subscriber: Subscriber): Subscriber {
  const { address: _, addressConfirmedAt: __, ...rest } = subscriber;
  return { ...rest, version: subscriber.version + 1 };
}
