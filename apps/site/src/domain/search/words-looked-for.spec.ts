import { expect, it } from '@jest/globals';
import { stemOf } from './stem-of.js';
import { wordsLookedFor } from './words-looked-for.js';

it('are known in each form, by the rules of each language, and remembered for all of a page', () => {
  const isHitIn = wordsLookedFor(new Set([stemOf('wall', 'en'), stemOf('Haus', 'de')]));
  expect(['walls', 'Walls', 'tide', 'walls'].map(isHitIn('en'))).toEqual([true, true, false, true]);
  expect(['Häuser', 'Wellen'].map(isHitIn('de'))).toEqual([true, false]);
  expect(isHitIn('en')).toBe(isHitIn('en'));
});
