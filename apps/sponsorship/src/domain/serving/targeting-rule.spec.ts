import { describe, expect, it } from '@jest/globals';
import { decide, explain } from '../../../test/serving/decide.js';
import { bookOf, flight } from '../../../test/serving/rows.js';
import type { Targeting } from '../booking/targeting.js';
import type { PageView } from './page-view.js';

const reason = (targeting: Targeting, page: Partial<PageView>) => {
  const book = bookOf({ flights: [flight('flt_1', { targeting })] });
  const outcome = explain(book, { page })[0]?.['flt_1'];
  // What the index leaves out is what the rules would have left out.
  expect(decide(book, { page })[0]).toBe(outcome === 'shown' ? 'flt_1' : undefined);
  return outcome;
};
const clock = (weekday: number, time: string) => {
  const [hour, minute] = time.split(':');
  return { clock: { weekday, minute: Number(hour) * 60 + Number(minute) } };
};

describe('Targeting', () => {
  it('by section fits those above it too', () => {
    expect(reason({ sectionIds: ['sec_sport'] }, { sectionIds: ['sec_rowing', 'sec_sport'] })).toBe('shown');
    expect(reason({ sectionIds: ['sec_rowing'] }, { sectionIds: ['sec_sport'] })).toBe('section');
  });

  it.each<[string, Targeting, Partial<PageView>, Partial<PageView>]>([
    ['tag', { tags: ['tide', 'moon'] }, { tags: ['sun', 'moon'] }, { tags: ['sun'] }],
    ['locale', { locales: ['de', 'EN-gb'] }, { locale: 'en-GB' }, { locale: 'en-US' }],
    ['locale', { locales: ['en'] }, { locale: 'EN-GB' }, { locale: 'eng' }],
    ['device', { devices: ['phone'] }, { device: 'phone' }, {}],
    ['country', { countries: ['NL', 'BE'] }, { country: 'BE' }, {}],
    ['country', { countries: ['NL'] }, { country: 'NL' }, { country: 'DE' }],
    ['weekday', { weekdays: [6, 7] }, clock(7, '12:00'), clock(1, '12:00')],
    ['day-part', { dayParts: [{ from: '06:00', to: '09:00' }] }, clock(1, '06:00'), clock(1, '09:00')],
    ['day-part', { dayParts: [{ from: '22:00', to: '02:00' }] }, clock(1, '01:59'), clock(1, '02:00')],
    ['day-part', { dayParts: [{ from: '22:00', to: '02:00' }] }, clock(1, '22:00'), clock(1, '21:59')],
  ])('by %s fits one page and not the other', (rule, targeting, fitting, other) => {
    expect([reason(targeting, fitting), reason(targeting, other)]).toEqual(['shown', rule]);
  });

  it('asks for each that is named, and for none that is named without a value', () => {
    const targeting: Targeting = { tags: ['tide'], countries: ['NL'], sectionIds: [] };
    expect(reason(targeting, { tags: ['tide'], country: 'NL' })).toBe('shown');
    expect(reason(targeting, { tags: ['tide'], country: 'DE' })).toBe('country');
    expect(reason(targeting, { country: 'NL' })).toBe('tag');
  });
});
