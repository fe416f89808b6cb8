import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { drain, eventually, isolated } from '#testing';
import { Transaction } from '../src/outbox/transaction.js';
import { noteWritten } from './notes.js';
import { type Reader, startReader, startWithoutRelay } from './start-reader.js';
import { Wire } from './wire.js';

jest.setTimeout(90_000);

describe('a topic that is not there', () => {
  const opened: { stop: () => Promise<void> }[] = [];
  const open = <T extends { stop: () => Promise<void> }>(thing: T): T => {
    opened.push(thing);
    return thing;
  };
  afterEach(async () => {
    for (const thing of opened.splice(0).toReversed()) await thing.stop();
  });

  const write = ({ app }: Pick<Reader, 'app'>, id: string): Promise<void> =>
    app.get(Transaction).run(async publish => publish(noteWritten({ id, version: 1, text: id })));
  const counted = ({ connection }: Reader): Promise<number> => connection.model('Count').countDocuments().exec();

  it('is made before the first event, for whoever publishes and whoever reads', async () => {
    const place = isolated('unmade');
    const wire = open(new Wire(place));
    const reader = open(await startReader(place));
    await drain(reader);
    const topics = (await (await wire.admin()).listTopics()).filter(topic => topic.startsWith(place.topicPrefix));
    expect(topics.toSorted()).toEqual([
      wire.topic('note.echoed'),
      wire.topic('note.read'),
      wire.topic('note.written'),
      `${wire.topic('note.written')}.${reader.group}.dlq`,
    ]);
  });

  it('and that no contract names parks the row, and holds up no other', async () => {
    const place = isolated('unnamed');
    const dying = open(await startWithoutRelay(place));
    await write(dying, 'elsewhere');
    await write(dying, 'here');
    const outbox = dying.connection.collection('outbox');
    await outbox.updateOne({ aggregateId: 'elsewhere' }, { $set: { topic: `${place.topicPrefix}note.forgotten` } });
    const reader = open(await startReader(place));
    await eventually(async () => expect(await counted(reader)).toBe(1), { withinMs: 30_000 });
    await eventually(async () => {
      const rows = await outbox.find().toArray();
      expect(rows.map(({ aggregateId, parked }) => [aggregateId, typeof parked?.reason])).toEqual([['elsewhere', 'string']]);
    });
  });

  it('any more is rebuilt: what is published goes on, and so do its readers', async () => {
    const place = isolated('deleted');
    const wire = open(new Wire(place));
    const reader = open(await startReader(place));
    await drain(reader);
    await write(reader, 'before');
    await eventually(async () => expect(await counted(reader)).toBe(1));
    await (await wire.admin()).deleteTopics({ topics: [wire.topic('note.written')] });
    await write(reader, 'after');
    await eventually(async () => expect(await counted(reader)).toBe(2), { withinMs: 60_000 });
    expect(await reader.connection.collection('outbox').countDocuments()).toBe(0);
  });
});
