import { expect, it } from '@jest/globals';
import { allEvents, readEvent, schemaUri } from '#contracts';
import { goldenEvents } from '../../contracts/tools/golden-events.js';
import { readEnvelope } from '../src/envelope/read-envelope.js';

const goldens = await goldenEvents();

/** Records of every past version, through the envelope of today, in both of its modes. */
it.each(goldens.map(golden => ({ ...golden, id: golden.headers['ce_id'] })))('$type.v$version $id is opened today', golden => {
  const { type, version, key, headers, data } = golden;
  const { 'content-type': _, traceparent, ...binary } = headers;
  const attributes = Object.fromEntries(Object.entries(binary).map(([name, value]) => [name.replace('ce_', ''), value]));
  const opened = readEnvelope(record(key, headers, data));
  const event = allEvents.find(candidate => candidate.type === opened.type)!;

  expect(opened).toMatchObject({ type, schemaVersion: version, subject: key, source: event.source, traceparent, id: attributes['id'] });
  expect(opened.time.toISOString()).toBe(attributes['time']);
  expect(headers['ce_dataschema']).toBe(schemaUri({ type, version }));
  expect(readEvent(event, opened.schemaVersion, opened.data)).toMatchObject({ version: opened.sequence });

  const structured = { 'content-type': 'application/cloudevents+json; charset=UTF-8', ...(traceparent !== undefined && { traceparent }) };
  expect(readEnvelope(record(key, structured, { ...attributes, datacontenttype: 'application/json', data }))).toEqual(opened);
});

const record = (key: string, headers: Readonly<Record<string, string>>, value: unknown) => ({
  key: Buffer.from(key),
  headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)])),
  value: Buffer.from(JSON.stringify(value)),
});
