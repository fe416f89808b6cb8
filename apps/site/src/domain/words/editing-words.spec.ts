import { expect, it } from '@jest/globals';
import { wordsFor } from './words-for.js';

/** Every code with which a plan of the newsroom ends that was not kept. */
const endings = ['embargoed', 'not-publishable', 'not-published', 'redirect-loop', 'event-too-large', 'schedule-failed'];

it.each(['en', 'de'])('why a plan was not kept is told in %s, however it ended', locale => {
  const { notKeptBecause } = wordsFor(locale).editing;
  expect(Object.keys(notKeptBecause).toSorted()).toEqual(endings.toSorted());
});
