import { describe, expect, it } from '@jest/globals';
import { labelIn } from './label-in.js';

describe('The disclosure', () => {
  const labels = [
    { locale: 'de-DE', text: 'Anzeige' },
    { locale: 'en', text: 'Advertisement' },
    { locale: 'en-GB', text: 'Advert' },
    { locale: 'nl-BE', text: 'Advertentie' },
  ];

  it.each([
    ['en-GB', 'Advert'],
    ['en-gb-oxendict', 'Advert'],
    ['en-US', 'Advertisement'],
    ['DE-at', 'Anzeige'],
    ['nl', 'Advertentie'],
    ['fr', 'Anzeige'],
    ['eng', 'Anzeige'],
  ])('is in the language of the page: %s', (locale, text) => {
    expect(labelIn(labels, locale)?.text).toBe(text);
  });
});
