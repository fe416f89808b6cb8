import { expect, it } from '@jest/globals';
import { englishOnFaults } from '../../domain/words/fault-words.en.js';
import { fileFault, toldFaults } from './form-faults.js';

it.each([
  [422, 'not-a-picture', 422, /not a picture/],
  [422, 'too-many-pixels', 422, /too many pixels/],
  [422, 'damaged', 422, /cannot be read/],
  [422, 'too-many-bytes', 413, /too large/],
  [413, undefined, 413, /too large/],
  [422, 'of-a-newer-owner', 422, /could not be taken/],
  [422, undefined, 422, /could not be taken/],
])('a file that is answered with %d %s is told with %d and in words: %s', (status, reason, toldWith, told) => {
  const answer = toldFaults({ 'hero.file': fileFault({ status, ...(reason !== undefined && { reason }) }) }, englishOnFaults, {});
  expect(answer).toEqual({ status: toldWith, errors: { 'hero.file': expect.stringMatching(told) } });
});
