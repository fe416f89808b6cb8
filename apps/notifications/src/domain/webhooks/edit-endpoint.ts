import { EndpointDisabledError } from './errors.js';
import { type DisabledBecause, keysAt, type WebhookEndpoint } from './webhook-endpoint.js';

export type EndpointFields = Pick<WebhookEndpoint, 'url' | 'description' | 'eventTypes'>;
export type EndpointPatch = Partial<EndpointFields & Pick<WebhookEndpoint, 'state'>>;

export const makeEndpoint = (id: string, fields: EndpointFields, now: Date): WebhookEndpoint => ({
  ...fields,
  eventTypes: [...new Set(fields.eventTypes)],
  id,
  version: 1,
  state: 'active',
  keys: [{ number: 1, since: now }],
  createdAt: now,
});

export function editEndpoint(before: WebhookEndpoint, { state, ...fields }: EndpointPatch, now: Date): WebhookEndpoint {
  const edited = { ...before, ...fields, version: before.version + 1 };
  if (state === undefined || state === before.state) return edited;
  return state === 'active' ? { ...edited, state, disabled: undefined } : disabled(edited, 'by-hand', now);
}

export const disableEndpoint = (before: WebhookEndpoint, because: DisabledBecause, now: Date): WebhookEndpoint =>
  disabled({ ...before, version: before.version + 1 }, because, now);

/** The secrets before the new one sign on until the overlap is over; those that are over are forgotten. */
export function rotateKey(before: WebhookEndpoint, overlapMs: number, now: Date): WebhookEndpoint {
  const end = new Date(now.getTime() + overlapMs);
  const kept = keysAt(before, now)
    .toReversed()
    .map(key => ({ ...key, until: key.until && key.until < end ? key.until : end }));
  const number = Math.max(...before.keys.map(key => key.number)) + 1;
  // Two at most: whoever rotates twice within the overlap has given the older one up.
  return { ...before, version: before.version + 1, keys: [...kept.slice(-1), { number, since: now }] };
}

export function refuseDisabled(endpoint: WebhookEndpoint): void {
  if (endpoint.state === 'disabled') throw new EndpointDisabledError(endpoint.id);
}

const disabled = (endpoint: WebhookEndpoint, because: DisabledBecause, at: Date): WebhookEndpoint => ({
  ...endpoint,
  state: 'disabled',
  disabled: { because, at },
});
