import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { drain, isolated } from '#testing';
import { noteWritten } from './notes.js';
import { type Reader, startReader } from './start-reader.js';
import { Wire } from './wire.js';

jest.setTimeout(60_000);

describe('delivery', () => {
  const place = isolated('delivery');
  const wire = new Wire(place);
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(place);
  });
  afterAll(async () => {
    await reader.stop();
    await wire.stop();
  });

  it('brings every event to its effect and its projection', async () => {
    const notes = Array.from({ length: 120 }, (_, index) => noteWritten({ id: `n${index}`, version: 1, text: randomUUID() }));
    await drain(reader);
    await wire.publish(notes);
    await drain(reader);
    expect(await reader.connection.model('Count').countDocuments()).toBe(120);
    expect(await reader.connection.model('Note').countDocuments()).toBe(120);
  });
});
