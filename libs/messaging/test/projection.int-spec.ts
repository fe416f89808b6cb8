import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Connection } from 'mongoose';
import { drain, isolated } from '#testing';
import { noteWritten } from './notes.js';
import { startReader } from './start-reader.js';
import { Wire } from './wire.js';

jest.setTimeout(60_000);

const events = (versions: readonly number[]) =>
  Array.from({ length: 20 }, (_, index) => `n${index}`).flatMap(id =>
    versions.map(version => noteWritten({ id, version, text: `${id} in version ${version}` })),
  );
const inOrder = [1, 2, 3, 4];
const outOfOrder = [3, 1, 4, 2];

/** The whole projection as one value. */
async function hashOf(connection: Connection): Promise<string> {
  const rows = await connection.collection('notes').find().sort({ _id: 1 }).toArray();
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

describe('a projection', () => {
  const place = isolated('projection');
  const wire = new Wire(place);
  let expected: string;

  beforeAll(async () => {
    const reader = await startReader(place);
    await drain(reader);
    await wire.publish(events(inOrder));
    await drain(reader);
    expected = await hashOf(reader.connection);
    await reader.stop();
  });
  afterAll(() => wire.stop());

  it('is the same after the whole history was read again, by a new group into the same rows', async () => {
    const again = await startReader(place, { group: `${place.topicPrefix}again` });
    await drain(again);
    expect(again.script.batches.flat()).toHaveLength(80);
    expect(await again.connection.collection('notes').countDocuments()).toBe(20);
    expect(await hashOf(again.connection)).toBe(expected);
    await again.stop();
  });

  it('is the same when it is rebuilt from nothing', async () => {
    const rebuilt = await startReader(place, { group: `${place.topicPrefix}new`, database: place.database('rebuilt') });
    await drain(rebuilt);
    expect(await hashOf(rebuilt.connection)).toBe(expected);
    await rebuilt.stop();
  });

  async function afterDisorder(name: string, guardsVersions: boolean): Promise<string> {
    const other = isolated(name);
    const otherWire = new Wire(other);
    const reader = await startReader(other, {}, script => (script.guardsVersions = guardsVersions));
    await drain(reader);
    const disordered = events(outOfOrder);
    await otherWire.publish(disordered);
    await otherWire.publish(disordered.slice(0, 30));
    await drain(reader);
    const hash = await hashOf(reader.connection);
    await reader.stop();
    await otherWire.stop();
    return hash;
  }

  it('is the same when versions come out of order and some of them twice', async () => {
    expect(await afterDisorder('disorder', true)).toBe(expected);
  });

  it('is another without the guard of the version', async () => {
    expect(await afterDisorder('unguarded', false)).not.toBe(expected);
  });
});
