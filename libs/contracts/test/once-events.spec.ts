import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { defineEvent } from '#contracts';

describe('an event that happens once', () => {
  const declare = (more: object) => () =>
    defineEvent({
      type: 'note.read',
      version: 1,
      description: 'Somebody read a note.',
      source: '/notes',
      key: note => note.id,
      data: z.object({ id: z.string(), version: z.int(), readerId: z.string().optional() }),
      ...more,
    });

  it('cannot mention a person: it travels in a parcel, where nobody looks for who is erased', () => {
    expect(declare({ isOnce: true, mentions: ['readerId'] })).toThrow('note.read');
    expect(declare({ isOnce: true, mentions: [] })().isOnce).toBe(true);
    expect(declare({ mentions: ['readerId'] })().mentions).toEqual(['readerId']);
  });
});
