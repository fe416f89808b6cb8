import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Message } from 'kafkajs';
import { tombstone } from '#contracts';
import { drain, isolated } from '#testing';
import type { DeadLetterDocument } from '../src/dead-letters/dead-letter.schema.js';
import { writeEnvelope } from '../src/envelope/write-envelope.js';
import { EventTooLargeError } from '../src/outbox/event-too-large.error.js';
import { Transaction } from '../src/outbox/transaction.js';
import { noteEchoed, noteWritten } from './notes.js';
import { type Reader, startReader } from './start-reader.js';
import { Wire } from './wire.js';

jest.setTimeout(60_000);

const key = 'n';
const good = (): Message & { headers: Record<string, string> } => {
  const { value, headers } = writeEnvelope(noteWritten({ id: key, version: 1, text: 'fine' }));
  return { key, value, headers: { ...headers }, partition: 0 };
};
const without = (name: string): Message => {
  const { headers, ...message } = good();
  return { ...message, headers: Object.fromEntries(Object.entries(headers).filter(([header]) => header !== name)) };
};
const withHeader = (name: string, text: string): Message => ({ ...good(), headers: { ...good().headers, [name]: text } });

/** Each kind of record that no handler can be given, and the end that is stated for it. */
const unreadable: [string, string, () => Message][] = [
  ['bytes that are no JSON', 'undecodable-value', () => ({ ...good(), value: Buffer.from([0xff, 0xfe, 0x00, 0x01]) })],
  ['an unknown content type', 'unsupported-content-type', () => withHeader('content-type', 'application/avro')],
  ['no content type', 'unsupported-content-type', () => without('content-type')],
  ['no id', 'missing-attribute', () => without('ce_id')],
  ['no schema version', 'missing-attribute', () => without('ce_dataschema')],
  ['no headers at all', 'unsupported-content-type', () => ({ key, value: '{}', partition: 0 })],
  ['a version newer than ours', 'unknown-event-version', () => withHeader('ce_dataschema', 'urn:broadsheet:note.written:3')],
  ['data that its schema refuses', 'invalid-event', () => ({ ...good(), value: '{"id":"n","version":"one"}' })],
  ["another topic's event", 'unknown-event-type', () => withHeader('ce_type', 'note.burned')],
  ['more bytes than any producer of ours may send', 'event-too-large', () => ({ ...good(), value: randomBytes(1_048_577) })],
  ['a header whose name no database keeps', 'unsupported-content-type', () => ({ ...without('content-type'), headers: { 'a\0b': 'c' } })],
  ['a value that is too large together with its headers', 'undecodable-value', () => beside(150_000, randomBytes(980_000))],
  ['headers that are too large by themselves', 'event-too-large', () => beside(1_500_000, randomBytes(1_048_577))],
];

/** Nothing that could be made smaller. */
function beside(headerBytes: number, value: Buffer): Message {
  return { ...withHeader('note', randomBytes((headerBytes * 3) / 4).toString('base64')), value };
}

describe('a record that cannot be read', () => {
  const place = isolated('bad');
  const wire = new Wire(place);
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(place);
    await drain(reader);
    const topics = [wire.topic('note.written')];
    const configEntries = [{ name: 'max.message.bytes', value: '4000000' }];
    const admin = await wire.admin();
    await admin.alterConfigs({ validateOnly: false, resources: topics.map(name => ({ type: 2, name, configEntries })) });
  });
  afterAll(async () => {
    await reader.stop();
    await wire.stop();
  });

  const letters = async (): Promise<DeadLetterDocument[]> =>
    reader.connection.model<DeadLetterDocument>('DeadLetter').find().sort({ handler: 1 }).lean<DeadLetterDocument[]>();

  it.each(unreadable)('%s: is a dead letter of each handler at once, and its neighbours are delivered', async (_, code, make) => {
    await reader.connection.model('DeadLetter').deleteMany({});
    const [before, effects] = [(await wire.records(deadTopic())).length, reader.script.effects.length];
    await wire.send('note.written', [good(), make(), good()]);
    await drain(reader);
    expect((await letters()).map(({ handler, error, attempts }) => [handler, error.code, attempts])).toEqual([
      ['CountOnNoteWritten', code, 1],
      ['NotesViewOnNoteWritten', code, 1],
    ]);
    const kept = (await wire.records(deadTopic())).slice(before);
    expect(kept.map(({ headers }) => headers['dlq_handler'] ?? '').toSorted()).toEqual(['CountOnNoteWritten', 'NotesViewOnNoteWritten']);
    expect(kept[0]?.headers['dlq_error']).toContain(code);
    expect(reader.script.effects).toHaveLength(effects + 2);
  });

  const deadTopic = () => `${wire.topic('note.written')}.${reader.group}.dlq`;

  it('a tombstone is acknowledged and reaches nobody', async () => {
    await reader.connection.model('DeadLetter').deleteMany({});
    const effects = reader.script.effects.length;
    await wire.publish([tombstone(noteWritten, 'n', 2)], 0);
    await drain(reader);
    expect([await letters(), reader.script.effects.length]).toEqual([[], effects]);
  });

  it('an older version is made into the present one', async () => {
    const { headers } = good();
    const value = JSON.stringify({ id: 'old', version: 1, words: 'once called words' });
    await wire.send('note.written', [{ key: 'old', value, headers: { ...headers, ce_dataschema: 'urn:broadsheet:note.written:1' } }]);
    await drain(reader);
    expect(await reader.connection.model('Note').findById('old').lean()).toMatchObject({ text: 'once called words' });
  });

  it('a structured event is read like a binary one', async () => {
    const {
      ce_specversion: specversion,
      ce_id: id,
      ce_source: source,
      ce_type: type,
      ce_time: time,
      ce_dataschema: dataschema,
    } = good().headers;
    const data = { id: 'structured', version: 1, text: 'in one piece' };
    const event = { specversion, id, source, type, time, dataschema, sequence: '1', subject: 'structured', data };
    const headers = { 'content-type': 'application/cloudevents+json' };
    await wire.send('note.written', [{ key: 'structured', value: JSON.stringify(event), headers }]);
    await drain(reader);
    expect(await reader.connection.model('Note').findById('structured').lean()).toMatchObject({ text: 'in one piece' });
  });

  it('an event that is too large is refused before the commit', async () => {
    const tooLarge = reader.app.get(Transaction).run(async publish => {
      await reader.connection.model('Note').insertOne({ _id: 'large', version: 1, text: '' });
      publish(noteEchoed({ id: 'large', version: 1, text: 'x'.repeat(900_001) }));
    });
    await expect(tooLarge).rejects.toThrow(EventTooLargeError);
    expect(await reader.connection.model('Note').countDocuments({ _id: 'large' })).toBe(0);
  });
});
