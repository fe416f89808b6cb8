import { expect, it } from '@jest/globals';
import { targeting } from './targeting-input.js';

const faults = (input: object) => targeting.safeParse(input).error?.issues.map(({ path, message }) => [path.join('/'), message]);

it('A part of the day ends at another time than it begins; it may go over midnight', () => {
  expect(faults({ dayParts: [{ from: '22:00', to: '06:00' }] })).toBeUndefined();
  const same = 'Must be another time than `from`; a flight that may run all day names no day-parts.';
  expect(
    faults({
      dayParts: [
        { from: '06:00', to: '09:00' },
        { from: '06:00', to: '06:00' },
      ],
    }),
  ).toEqual([['dayParts/1/to', same]]);
});

it.each([
  [{ tags: ['City Hall'] }, 'tags/0', 'Must be small letters and digits, joined by hyphens, such as city-hall.'],
  [{ locales: ['English!'] }, 'locales/0', 'Must be a language such as en or en-GB.'],
  [{ countries: ['NL', 'Nederland'] }, 'countries/1', 'Must be a country in two capital letters, such as NL.'],
  [{ dayParts: [{ from: '6', to: '09:00' }] }, 'dayParts/0/from', 'Must be a time of day such as 06:30.'],
])('A fault is told in plain words, at its field: %j', (input, field, words) => {
  expect(faults(input)).toEqual([[field, words]]);
});
