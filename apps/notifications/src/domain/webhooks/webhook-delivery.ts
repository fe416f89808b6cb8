import type { WebhookEvent } from './webhook-event.js';

export type WebhookDeliveryState =
  | 'waiting'
  | 'delivered'
  /** Tried for a day; it can be replayed. */
  | 'failed'
  /** Its endpoint was disabled or removed. */
  | 'cancelled'
  /** What it would tell of is public no longer, or is not kept any more. */
  | 'forgotten';

/** One try, as it is shown to whoever asks why. */
export interface Attempt {
  readonly at: Date;
  readonly ms: number;
  readonly status?: number;
  /** Why there was no answer, as a word. */
  readonly error?: string;
  /** The beginning of what was answered. */
  readonly answer?: string;
}

/** One event for one endpoint. There is one row of it for ever, so its id is also that of the message: `webhook-id`. */
export interface WebhookDelivery {
  readonly id: string;
  readonly endpointId: string;
  readonly eventId: string;
  readonly type: string;
  readonly subject: string;
  readonly state: WebhookDeliveryState;
  /** Since it was first told, or replayed. */
  readonly attempts: number;
  readonly nextTryAt: Date;
  readonly claim?: string;
  /** The latest last; no more than `longestLog`. */
  readonly log: readonly Attempt[];
  readonly createdAt: Date;
}

export const longestLog = 20;

/** Of characters that a header takes, whatever another producer made of the event's id. */
export const webhookDeliveryId = (endpointId: string, eventId: string): string => `${endpointId}~${encodeURIComponent(eventId)}`;

export function newDelivery(endpointId: string, event: WebhookEvent, now: Date): WebhookDelivery {
  const { id: eventId, type, subject } = event;
  const id = webhookDeliveryId(endpointId, eventId);
  return { id, endpointId, eventId, type, subject, state: 'waiting', attempts: 0, nextTryAt: now, log: [], createdAt: now };
}
