import { expect, it } from '@jest/globals';
import { flightExample } from './flight-examples.js';
import { flightInput } from './flight-input.js';

const faults = (over: object) =>
  flightInput.safeParse({ ...flightExample, ...over }).error?.issues.map(({ path, message }) => [path.join('/'), message]);

it('A flight names each placement and each creative once; the one that stands there again is at fault', () => {
  expect(faults({ placementIds: ['plc_1', 'plc_2'], creativeIds: ['crv_1', 'crv_2'] })).toBeUndefined();
  expect(faults({ placementIds: ['plc_1', 'plc_2', 'plc_1'], creativeIds: ['crv_1', 'crv_1'] })).toEqual([
    ['placementIds/2', 'Is named already.'],
    ['creativeIds/1', 'Is named already.'],
  ]);
});

it('A price names its currency in plain words', () => {
  expect(faults({ pricing: { model: 'flat', rate: 1, currency: 'euro' } })).toEqual([
    ['pricing/currency', 'Must be a currency in three capital letters, such as EUR.'],
  ]);
});
