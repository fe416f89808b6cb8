import type { IHeaders, KafkaMessage } from 'kafkajs';
import { UnreadableRecordError } from './errors.js';

/** What an envelope says, in whichever content mode it came. */
export interface Attributes {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: Date;
  readonly schemaVersion: number;
  readonly sequence: number;
  readonly correlationId?: string;
  readonly traceparent?: string;
}

export interface OpenedEnvelope extends Attributes {
  readonly data: unknown;
}

const structured = 'application/cloudevents+json';

/** Opens a CloudEvents 1.0 record, binary or structured. The caller has dealt with tombstones (a null value). */
export function readEnvelope({ headers, value, key }: Pick<KafkaMessage, 'headers' | 'value' | 'key'>): OpenedEnvelope {
  const contentType = text(headers, 'content-type') ?? '';
  if (contentType.startsWith(structured)) return readStructured(parse(value), headers);
  if (!isJson(contentType))
    throw new UnreadableRecordError(
      'unsupported-content-type',
      `content-type is "${contentType}", expected application/json or ${structured}`,
    );
  const attribute = (name: string) => text(headers, `ce_${name}`);
  return { ...readAttributes(attribute, headers, key?.toString()), data: parse(value) };
}

function readStructured(event: unknown, headers: IHeaders | undefined): OpenedEnvelope {
  if (typeof event !== 'object' || event === null)
    throw new UnreadableRecordError('undecodable-value', 'a structured event must be a JSON object');
  const attribute = (name: string) => {
    const found: unknown = Reflect.get(event, name);
    return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
  };
  return { ...readAttributes(attribute, headers), data: Reflect.get(event, 'data') };
}

function readAttributes(attribute: (name: string) => string | undefined, headers: IHeaders | undefined, key?: string): Attributes {
  const required = (name: string): string => attribute(name) ?? missing(name);
  if (required('specversion') !== '1.0')
    throw new UnreadableRecordError('missing-attribute', `specversion is ${attribute('specversion')}, expected 1.0`);
  const time = new Date(required('time'));
  if (Number.isNaN(time.getTime())) throw new UnreadableRecordError('missing-attribute', 'time is not an RFC 3339 instant');
  const correlationId = attribute('correlationid');
  const traceparent = text(headers, 'traceparent') ?? attribute('traceparent');
  return {
    id: required('id'),
    source: required('source'),
    type: required('type'),
    subject: attribute('subject') ?? key ?? missing('subject'),
    time,
    schemaVersion: versionOf(required('dataschema')),
    sequence: wholeNumber(required('sequence')),
    ...(correlationId !== undefined && { correlationId }),
    ...(traceparent !== undefined && { traceparent }),
  };
}

const text = (headers: IHeaders | undefined, name: string): string | undefined => {
  const value = headers?.[name];
  return (Array.isArray(value) ? value[0] : value)?.toString();
};

const isJson = (contentType: string): boolean => contentType.startsWith('application/json');

/** The schema's version is the last part of its URI. */
const versionOf = (schema: string): number => wholeNumber(schema.slice(schema.lastIndexOf(':') + 1), 'dataschema');

function wholeNumber(value: string, name = 'sequence'): number {
  if (!/^\d{1,15}$/.test(value)) throw new UnreadableRecordError('missing-attribute', `${name} has no whole number: ${value.slice(0, 80)}`);
  return Number(value);
}

function missing(name: string): never {
  throw new UnreadableRecordError('missing-attribute', `the CloudEvents attribute ${name} is missing`);
}

function parse(value: Buffer | null): unknown {
  try {
    return JSON.parse(value?.toString() ?? '');
  } catch (error) {
    throw new UnreadableRecordError('undecodable-value', error instanceof Error ? error.message : 'not JSON');
  }
}
