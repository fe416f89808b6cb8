import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { commentCreated, commenterStandingChanged, commentEdited, commentRemoved, tombstone, userErased } from '#contracts';
import { configureLogging, sendLogsTo } from '#telemetry';
import { drain, eventually, isolated } from '#testing';
import { Consumer, Project } from '../src/consume/consumer.decorators.js';
import { PermanentError } from '../src/consume/errors.js';
import { DeadLetters } from '../src/dead-letters/dead-letters.js';
import { DeadLetterSettledError } from '../src/dead-letters/errors.js';
import { ForgetPerson } from '../src/erasure/forget-person.js';
import { ForgetPersonOnUserErased } from '../src/erasure/forget-person.on-user-erased.js';
import { OutboxStore } from '../src/outbox/outbox.store.js';
import { Transaction } from '../src/outbox/transaction.js';
import { type Reader, startReader, startWithoutRelay, type Writer } from './start-reader.js';
import { Wire } from './wire.js';

jest.setTimeout(60_000);

const comment = (id: string, authorId: string, over: object = {}) => ({
  id,
  version: 1,
  articleId: 'art_1',
  status: 'visible' as const,
  author: { id: authorId, name: `Name of ${authorId}` },
  body: `Words of ${authorId}`,
  bodyHtml: `<p>Words of ${authorId}</p>`,
  featured: false,
  pinned: false,
  createdAt: '2026-01-02T03:04:05.000Z',
  ...over,
});
const erasure = (id: string) => userErased({ id, version: 1, erasedAt: '2026-01-02T03:04:05.000Z' });

const kept: string[] = [];
let isBroken = true;

@Consumer()
class KeepOnCommentCreated {
  @Project(commentCreated)
  async handle(events: readonly { data: { body?: string } }[]): Promise<void> {
    if (isBroken) throw new PermanentError(`cannot keep ${events.map(({ data }) => data.body).join()}`);
    kept.push(...events.map(({ data }) => JSON.stringify(data)));
  }
}

describe('a person who is erased', () => {
  describe('is in no dead letter', () => {
    const place = isolated('forget-letters');
    const wire = new Wire(place);
    let reader: Reader;
    let letters: DeadLetters;

    beforeAll(async () => {
      reader = await startReader(place, { consumers: [KeepOnCommentCreated, ForgetPersonOnUserErased] });
      letters = reader.app.get(DeadLetters);
      await drain(reader);
    });
    afterAll(async () => {
      await reader.stop();
      await wire.stop();
    });

    const stored = () => reader.connection.collection('deadLetters').find().toArray();
    const asText = async () => JSON.stringify((await stored()).map(({ value, ...rest }) => ({ ...rest, value: String(value ?? '') })));
    const topic = () => wire.topic(`comment.created.${reader.group}.dlq`);
    /** What is left of the topic once it is compacted. */
    const compacted = async () => new Map((await wire.records(topic())).map(({ key, value, headers }) => [key, { value, headers }]));

    it('nor on its topic, whether it was open or settled, could be read or not; other people’s stay without the mention', async () => {
      await wire.publish([
        commentCreated(comment('cmt_1', 'usr_1')),
        commentCreated(comment('cmt_2', 'usr_2', { parentAuthorId: 'usr_1' })),
        commentCreated(comment('cmt_3', 'usr_12')),
        commentCreated(comment('cmt_4', 'usr_1')),
      ]);
      await wire.send('comment.created', [{ key: 'cmt_5', value: '{"author":{"id":"usr_1","name":"Name of usr_1"},"bo' }]);
      await drain(reader);
      const idOf = async (key: string) => String((await stored()).find(letter => letter.key === key)?._id);
      const ids = await Promise.all(['cmt_1', 'cmt_2', 'cmt_3', 'cmt_4', 'cmt_5'].map(idOf));
      await letters.discard(ids[3] ?? '', 'usr_ops', 'seen');

      await wire.publish([erasure('usr_1')]);
      await drain(reader);

      expect(await asText()).not.toMatch(/usr_1\b/);
      expect(await Promise.all(ids.map(async id => (await letters.show(id)).state))).toEqual([
        'forgotten',
        'open',
        'open',
        'forgotten',
        'forgotten',
      ]);
      const left = await compacted();
      expect(ids.map(id => left.get(id)?.value === null)).toEqual([true, false, false, true, true]);
      expect(JSON.stringify([...left.values()])).not.toMatch(/usr_1\b/);
      await expect(letters.replay(ids[0] ?? '', 'usr_ops')).rejects.toThrow(DeadLetterSettledError);
      isBroken = false;
      expect(await letters.replayAll('usr_ops')).toMatchObject({ replayed: 2, failed: [], open: 0 });
      isBroken = true;
      expect(kept.join()).toContain('Words of usr_2');
      expect(kept.join()).not.toMatch(/usr_1\b/);
    });

    it('that is buried when the erasure is over, as when history is read again', async () => {
      await wire.publish([erasure('usr_3')]);
      await drain(reader);
      const logs: string[] = [];
      const putBack = sendLogsTo({ write: line => void logs.push(line) });
      configureLogging({ level: 'info' });
      await wire.publish([
        commentCreated(comment('cmt_6', 'usr_3')),
        commentCreated(comment('cmt_7', 'usr_4', { parentAuthorId: 'usr_3' })),
      ]);
      await drain(reader);
      putBack();
      configureLogging({ level: 'silent' });
      const said = logs.map(line => JSON.parse(line)).filter(({ logger }) => logger === 'dead-letters');
      // Nobody has to act on what is forgotten, and nothing quotes it.
      expect(new Set(said.map(({ level }) => level))).toEqual(new Set(['error', 'info']));
      expect(said).toHaveLength(2);
      expect(JSON.stringify(said)).not.toContain('Words of usr_3');
      expect(await asText()).not.toContain('usr_3');
      expect(JSON.stringify([...(await compacted()).values()])).not.toContain('usr_3');
      expect(await asText()).toContain('Words of usr_4');
    });
  });

  describe('is in no event that is not sent yet', () => {
    const place = isolated('forget-unsent');
    let writer: Writer;

    beforeAll(async () => {
      writer = await startWithoutRelay(place, {
        consumers: [],
        publishes: [commentCreated, commentEdited, commentRemoved, commenterStandingChanged, userErased],
      });
    });
    afterAll(() => writer.stop());

    it('which leaves as a tombstone, in its order and with its version', async () => {
      const transaction = writer.app.get(Transaction);
      const standing = { id: 'usr_1', version: 1, standing: 'banned' as const, trusted: false };
      await transaction.run(async publish =>
        publish([
          commentCreated(comment('cmt_1', 'usr_1')),
          commentEdited(comment('cmt_1', 'usr_1', { version: 2 })),
          commentCreated(comment('cmt_2', 'usr_2', { parentAuthorId: 'usr_1', body: '"usr_1"' })),
          commentCreated(comment('cmt_3', 'usr_2', { body: 'as usr_1 says' })),
          commenterStandingChanged(standing),
        ]),
      );
      await writer.connection
        .collection('outbox')
        .updateOne({ key: 'cmt_1' }, { $set: { parked: { reason: 'too large', at: new Date() } } });

      const forget = writer.app.get(ForgetPerson);
      await transaction.run(async publish => {
        await forget.unsent('usr_1');
        publish([tombstone(commentCreated, 'cmt_1', 3), erasure('usr_1')]);
      });
      await transaction.run(async () => forget.unsent('usr_1'));

      const rows = await writer.app.get(OutboxStore).next();
      const told = rows.map(({ key, version, topic, value }) => [topic.slice(place.topicPrefix.length), key, version, value]);
      expect(told).toEqual([
        ['comment.created', 'cmt_1', 1, null],
        ['comment.edited', 'cmt_1', 2, null],
        ['comment.created', 'cmt_1', 3, null],
        ['comment.created', 'cmt_2', 1, JSON.stringify(comment('cmt_2', 'usr_2', { body: '"usr_1"' }))],
        ['comment.created', 'cmt_3', 1, JSON.stringify(comment('cmt_3', 'usr_2', { body: 'as usr_1 says' }))],
        ['commenter.standing-changed', 'usr_1', 1, null],
        ['user.erased', 'usr_1', 1, expect.stringContaining('usr_1')],
      ]);
      await eventually(async () => expect((await writer.app.get(OutboxStore).figures()).parked).toBe(0));
    });
  });
});
