import { describe, expect, it } from '@jest/globals';
import { articleDeleted, tombstone } from '#contracts';
import { runInContext, startTrace } from '#telemetry';
import { readEnvelope } from './read-envelope.js';
import { writeEnvelope } from './write-envelope.js';

const event = articleDeleted({ id: 'art_1', version: 7, path: '/world/a', previousPaths: [] });
const record = (headers: Record<string, string>, value: string | null) => ({
  key: Buffer.from('art_1'),
  value: value === null ? null : Buffer.from(value),
  headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)])),
});

describe('the envelope', () => {
  it('is read as it was written', () => {
    const traceparent = startTrace();
    const written = runInContext({ correlationId: 'c-1', traceparent }, () => writeEnvelope(event, new Date('2026-01-02T03:04:05Z')));
    const read = readEnvelope(record(written.headers, written.value));
    expect(read).toMatchObject({
      id: written.id,
      type: 'article.deleted',
      source: '/articles',
      subject: 'art_1',
      schemaVersion: 1,
      sequence: 7,
      correlationId: 'c-1',
    });
    expect(read.time.toISOString()).toBe('2026-01-02T03:04:05.000Z');
    expect(read.traceparent?.split('-')[1]).toBe(traceparent.split('-')[1]);
    expect(read.data).toEqual({ id: 'art_1', version: 7, path: '/world/a', previousPaths: [] });
  });

  it('holds no value in a tombstone', () => {
    expect(writeEnvelope(tombstone(articleDeleted, 'art_1', 7)).value).toBeNull();
  });

  it('is read in structured mode too', () => {
    const body = {
      specversion: '1.0',
      id: 'e',
      source: '/x',
      type: 'article.deleted',
      subject: 'art_1',
      time: '2026-01-02T03:04:05Z',
      dataschema: 'urn:x:1',
      sequence: '7',
      data: { a: 1 },
    };
    expect(readEnvelope(record({ 'content-type': 'application/cloudevents+json; charset=utf-8' }, JSON.stringify(body)))).toMatchObject({
      id: 'e',
      sequence: 7,
      data: { a: 1 },
    });
  });

  it.each([
    ['undecodable-value', (headers: Record<string, string>) => record(headers, '{"a":')],
    ['unsupported-content-type', (headers: Record<string, string>) => record({ ...headers, 'content-type': 'application/avro' }, '{}')],
    ['missing-attribute', ({ ce_id: _id, ...headers }: Record<string, string>) => record(headers, '{}')],
    ['missing-attribute', (headers: Record<string, string>) => record({ ...headers, ce_time: 'noon' }, '{}')],
    ['missing-attribute', (headers: Record<string, string>) => record({ ...headers, ce_sequence: '-1' }, '{}')],
    ['missing-attribute', (headers: Record<string, string>) => record({ ...headers, ce_specversion: '0.3' }, '{}')],
  ])('names what is wrong: %s', (code, make) => {
    expect(() => readEnvelope(make({ ...writeEnvelope(event).headers }))).toThrow(expect.objectContaining({ code, retriable: false }));
  });
});
