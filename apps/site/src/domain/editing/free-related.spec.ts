import { expect, it } from '@jest/globals';
import { freeRelated } from './free-related.js';

it('one more related article is named where nothing stands, and takes the place of none', () => {
  expect(freeRelated({})).toBe('related.0');
  expect(freeRelated({ 'related.0': 'art_a', 'related.1': '', 'related.2': '' })).toBe('related.1');
  expect(freeRelated({ 'related.0': 'art_a', 'related.1': 'art_b' })).toBe('related.2');
  expect(freeRelated({ 'related.0': 'art_a', 'related.2': 'art_b' })).toBe('related.1');
  expect(freeRelated({ 'related.1': 'art_a' })).toBe('related.0');
});
