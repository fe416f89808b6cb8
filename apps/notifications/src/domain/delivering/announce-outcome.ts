import { notificationFailed, notificationSent, type OutgoingEvent } from '#contracts';
import type { Delivery } from './delivery.js';
import type { Outcome } from './outcome.js';

/** What the paper is told of a message: that it was handed over, or that it will not be. */
export function announceOutcome(delivery: Delivery, outcome: Outcome, now: Date): OutgoingEvent[] {
  const { id, subscriberId, occasionId, failures = 0 } = delivery;
  const about = { id, subscriberId, channel: 'mail' as const, ...(occasionId !== undefined && { occasionId }) };
  if (outcome.do === 'sent') return [notificationSent({ ...about, version: 1, sentAt: outcome.sentAt.toISOString() })];
  if (outcome.do !== 'give-up') return [];
  return [notificationFailed({ ...about, version: failures + 1, reason: outcome.reason, failedAt: now.toISOString() })];
}
