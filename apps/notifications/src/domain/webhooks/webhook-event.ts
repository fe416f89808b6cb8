import { schemaUri, type AnyEventType, type Received } from '#contracts';

/** An event as receivers are told of it, kept once for all of them, so that it can be told again. */
export interface WebhookEvent {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: Date;
  /** Of its subject, in the order of its source. */
  readonly sequence: number;
  readonly schema: string;
  /** JSON; gone where somebody who is in it was erased, or what it tells of is public no longer. */
  readonly data?: string;
}

const keptMs = 14 * 24 * 60 * 60 * 1_000;

/** How long an event can be told, and told again; what was told of it is kept for as long. */
export const keptUntil = (since: Date): Date => new Date(since.getTime() + keptMs);

/** Of what is older no row says any more whether it was told, so it is told to nobody: a topic may be read again from its beginning. */
export const isKept = ({ time }: Pick<WebhookEvent, 'time'>, now: Date): boolean => keptUntil(time) > now;

export const webhookEventOf = (event: Received<AnyEventType>, schema: AnyEventType, data: string): WebhookEvent => ({
  id: event.id,
  source: event.source,
  type: event.type,
  subject: event.subject,
  time: event.time,
  sequence: event.sequence,
  schema: schemaUri(schema),
  data,
});

/** Named by no contract: it tells of nothing but that it arrived. */
export const testEventOf = (id: string, endpointId: string, now: Date): WebhookEvent => ({
  id,
  source: '/notifications',
  type: 'webhook.tested',
  subject: endpointId,
  time: now,
  sequence: 1,
  schema: 'urn:broadsheet:event:webhook.tested:1',
  data: JSON.stringify({ id: endpointId, message: 'This is a test. Whatever follows is not.' }),
});

/**
 * The body of a message, the same at each attempt: the event in the JSON format of CloudEvents 1.0, and with `timestamp` and `data` also what Standard Webhooks asks for.
 */
export function bodyOf({ id, source, type, subject, time, sequence, schema, data }: WebhookEvent & { readonly data: string }): string {
  const at = time.toISOString();
  const attributes = { specversion: '1.0', id, source, type, subject, time: at, timestamp: at };
  const rest = { datacontenttype: 'application/json', dataschema: schema, sequence: String(sequence) };
  return `${JSON.stringify({ ...attributes, ...rest }).slice(0, -1)},"data":${data}}`;
}

/** Whether what was told of this subject before is public no longer: deleted, unpublished, removed, held back. */
export function endsWhatWasTold({ type, data }: Pick<Received<AnyEventType>, 'type'> & { readonly data: unknown }): boolean {
  if (/\.(?:deleted|unpublished|removed)$/.test(type)) return true;
  const status: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'status') : undefined;
  return type.startsWith('comment.') && status !== undefined && status !== 'visible';
}
