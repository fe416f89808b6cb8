import { expect, it } from '@jest/globals';
import { directionOf, languageOf } from './language.js';

it.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['uz-Arab', 'rtl'],
  ['uz', 'ltr'],
  ['en-GB', 'ltr'],
  ['not a tag', 'ltr'],
] as const)('writes %s %s', (locale, direction) => {
  expect(directionOf(locale)).toBe(direction);
});

it('says a language only where it is not that of the page', () => {
  const paper = { locale: 'en-GB' };
  expect(languageOf({ locale: 'en-US' }, paper)).toEqual({});
  expect(languageOf({ locale: 'ar' }, paper)).toEqual({ lang: 'ar', dir: 'rtl' });
  expect(languageOf({ locale: '"><script>' }, paper)).toEqual({});
});
