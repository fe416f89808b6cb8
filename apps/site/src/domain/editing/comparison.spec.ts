import { expect, it } from '@jest/globals';
import { chosenIn, comparisonIn, comparisonPath } from './comparison.js';

it.each([
  ['from=3&to=7', { from: 3, to: 7 }],
  ['from=7&to=3', { from: 3, to: 7 }],
  ['from=7&to=article', { from: 7, to: 'article' }],
  ['from=7&to=working-copy', { from: 7, to: 'working-copy' }],
  ['from=7', undefined],
  ['from=article&to=7', undefined],
  ['from=07&to=0', undefined],
  ['from=7&to=__proto__', undefined],
])('what is compared is in the address: %s', (query, comparison) => {
  expect(comparisonIn(new URLSearchParams(query))).toEqual(comparison);
});

it('what is chosen is kept while one looks for the other', () => {
  expect(chosenIn(new URLSearchParams('from=7&to=nonsense&after=x'))).toEqual({ from: 7 });
  expect(comparisonPath('art_x', { from: 7, to: 'article' })).toBe('/desk/articles/art_x/revisions/compare?from=7&to=article');
});
