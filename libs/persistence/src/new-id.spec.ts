import { expect, it } from '@jest/globals';
import { newId } from './new-id.js';

it('makes distinct ids of one length that sort by their time of making', () => {
  const ids = Array.from({ length: 2_000 }, () => newId('art'));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter(id => !/^art_[0-9a-hjkmnp-tv-z]{26}$/.test(id))).toEqual([]);
  expect(ids.toSorted()).toEqual(ids);
});
