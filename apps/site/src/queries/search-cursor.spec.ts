import { describe, expect, it } from '@jest/globals';
import { InvalidCursorError } from '#persistence';
import { readCursor, writeCursor } from './search-cursor.js';

const place = (id: string) => ({ at: new Date('2026-11-23T17:45:00.123Z'), id });

describe('a cursor of a search', () => {
  it.each([
    [{ begin: undefined, end: undefined, after: undefined }],
    [{ begin: place('art_1'), end: undefined, after: undefined }],
    [{ begin: place('art_1'), end: place('art_2'), after: { ...place('art_3'), score: 17 } }],
  ])('is read as it was written: %j', cursor => {
    expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  });

  it.each([
    '',
    'nonsense',
    'e30x',
    Buffer.from('{"b":[{"$gt":""},"x"]}').toString('base64url'),
    Buffer.from('{"c":1}').toString('base64url'),
  ])('that nobody was given leads nowhere: %j', text => {
    expect(() => readCursor(text)).toThrow(InvalidCursorError);
  });
});
