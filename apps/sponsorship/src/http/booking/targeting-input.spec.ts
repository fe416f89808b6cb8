import { expect, it } from '@jest/globals';
import { targeting } from './targeting-input.js';

const faults = (input: object) => targeting.safeParse(input).error?.issues.map(({ path, message }) => [path.join('/'), message]);

it('A part of the day ends at another time than it begins; it may go over midnight', () => {
  expect(faults({ dayParts: [{ from: '22:00', to: '06:00' }] })).toBeUndefined();
  const same = 'Must be another time than `from`; a flight that may run all day names no day-parts';
  expect(
    faults({
      dayParts: [
        { from: '06:00', to: '09:00' },
        { from: '06:00', to: '06:00' },
      ],
    }),
  ).toEqual([['dayParts/1/to', same]]);
});
