import { expect, it } from '@jest/globals';
import { bylineNames } from './byline.js';
import { clockDuration, isoDuration } from './duration.js';
import { fileSize } from '../text/file-size.js';
import { wordsFor } from '../words/words-for.js';

const named = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `Desk ${at + 1}` }));

it.each([
  [0, ''],
  [1, 'Desk 1'],
  [2, 'Desk 1 and Desk 2'],
  [3, 'Desk 1, Desk 2 and Desk 3'],
  [5, 'Desk 1, Desk 2 and 3 others'],
])('lists %i authors as a sentence would', (count, sentence) => {
  expect(bylineNames(named(count), 'en-GB', wordsFor('en-GB').others)).toBe(sentence);
});

it('lists them in the language of the paper', () => {
  expect(bylineNames(named(2), 'de-DE', wordsFor('de-DE').others)).toBe('Desk 1 und Desk 2');
});

it('falls back to English words where a language has none yet', () => {
  expect(wordsFor('fi-FI')).toBe(wordsFor('en'));
});

it.each([
  [20, '0:20', 'PT20S'],
  [245, '4:05', 'PT4M5S'],
  [3727, '1:02:07', 'PT1H2M7S'],
])('states %i seconds for people and for machines', (seconds, clock, iso) => {
  expect(clockDuration(seconds)).toBe(clock);
  expect(isoDuration(seconds)).toBe(iso);
});

it('states a size in a unit that says something', () => {
  expect(fileSize(3_240_000, 'en')).toBe('3.2 MB');
  expect(fileSize(512, 'en')).toBe('1 kB');
});
