import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decide, seeded } from '../../../test/serving/decide.js';
import { at, bookOf, flight } from '../../../test/serving/rows.js';
import { isWithinCaps, readSeen, rememberShown, type SeenFlights, writeSeen } from './seen-flights.js';

const capped = (id: string, ...caps: (readonly [impressions: number, hours: number])[]) =>
  flight(id, { frequencyCaps: caps.map(([impressions, hours]) => ({ impressions, hours })) });
const after = (minutes: number) => new Date(Date.UTC(2026, 10, 27) + minutes * 60_000);
const nobody: SeenFlights = new Map();
const many = Array.from({ length: 40 }, (_, index) => capped(`flt_${index.toString(36)}`, [500, 24]));
const capsOf = (id: string) => many.find(one => one.id === id)?.frequencyCaps;
const places = ['plc_a', 'plc_b', 'plc_c', 'plc_d', 'plc_e'];

describe('Frequency caps', () => {
  it('hold each for its own time, at every moment', () => {
    const shown = capped('flt_1', [2, 1], [3, 24]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_880 }), { maxLength: 60 }), minutes => {
        let seen = nobody;
        const times: number[] = [];
        for (const minute of minutes.toSorted((a, b) => a - b)) {
          const may = isWithinCaps(shown, seen, after(minute), 1);
          const within = (hours: number) => times.filter(time => time > minute - hours * 60).length;
          expect(may).toBe(within(1) < 2 && within(24) < 3);
          if (!may) continue;
          times.push(minute);
          seen = readSeen(writeSeen(rememberShown(seen, [shown], after(minute), () => shown.frequencyCaps)));
        }
      }),
    );
  });

  it('count a roadblock as often as it would be shown', () => {
    const shown = capped('flt_1', [3, 1]);
    const seen = rememberShown(nobody, [shown, shown], after(0), () => shown.frequencyCaps);
    expect([isWithinCaps(shown, seen, after(1), 1), isWithinCaps(shown, seen, after(1), 2)]).toEqual([true, false]);
  });

  it('forget what is over', () => {
    const shown = capped('flt_1', [3, 1]);
    const seen = rememberShown(nobody, [shown], after(0), () => shown.frequencyCaps);
    expect(rememberShown(seen, [], after(59), () => shown.frequencyCaps)).toEqual(seen);
    expect(rememberShown(seen, [], after(60), () => shown.frequencyCaps)).toEqual(nobody);
  });

  it('keep what was shown of a flight that is unknown here for a day: another process may know it, or this one a moment later', () => {
    const shown = capped('flt_1', [3, 1]);
    const seen = rememberShown(nobody, [shown], after(0), () => shown.frequencyCaps);
    expect(rememberShown(seen, [], after(24 * 60 - 1), () => undefined)).toEqual(seen);
    expect(rememberShown(seen, [], after(24 * 60), () => undefined)).toEqual(nobody);
  });

  it('are never broken by a capsule that is full: what it cannot remember is not shown', () => {
    let seen = nobody;
    const counts = new Map<string, number>();
    for (let minute = 0; minute < 30; minute += 1)
      for (const one of many) {
        if (!isWithinCaps(one, seen, after(minute), 1)) continue;
        counts.set(one.id, (counts.get(one.id) ?? 0) + 1);
        seen = readSeen(writeSeen(rememberShown(seen, [one], after(minute), capsOf)));
      }
    expect([counts.size, Math.max(...counts.values())]).toEqual([24, 12]);
    expect(writeSeen(seen).length).toBeLessThan(3_000);
  });

  it('are not broken by a page that shows several for the first time when there is room for one', () => {
    const book = bookOf({ flights: many.map(one => ({ ...one, placementIds: places })) });
    const counts = new Map<string, number>();
    let seen = nobody;
    for (let page = 0; page < 60; page += 1) {
      const question = { placementIds: places, reader: { hasConsented: true, seen }, random: seeded(page) };
      const ids = decide(book, question);
      const shown = many.filter(({ id }) => ids.includes(id));
      for (const { id } of shown) counts.set(id, (counts.get(id) ?? 0) + 1);
      seen = readSeen(writeSeen(rememberShown(seen, shown, at, capsOf)));
    }
    expect([counts.size, Math.max(...counts.values())]).toEqual([24, 12]);
  });
});

describe('What a capsule says', () => {
  it('comes back as it was written', () => {
    const times = fc.array(fc.integer({ min: 0, max: 4_000_000_000 }), { minLength: 1, maxLength: 12 });
    const seen = fc.uniqueArray(fc.tuple(fc.stringMatching(/^flt_[0-9a-z]{1,26}$/), times), { maxLength: 24, selector: ([id]) => id });
    fc.assert(fc.property(seen, entries => expect(readSeen(writeSeen(new Map(entries)))).toEqual(new Map(entries))));
  });

  it.each(['', '0', '1_', '1_flt-', '1_flt-a', '1_cmp-a-1', '1_flt-a-1_', '1_flt-a-1-', '1_flt-A-1', '2_flt-a-1'])(
    'is nothing in another form: %s',
    text => {
      expect(readSeen(text)).toEqual(nobody);
    },
  );
});
