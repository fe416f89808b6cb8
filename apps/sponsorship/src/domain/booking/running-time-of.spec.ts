import { describe, expect, it } from '@jest/globals';
import { flight } from '../../../test/serving/rows.js';
import { IanaPaperZone } from '../../iana-paper-zone.js';
import { expectedBy } from '../counting/delivery.js';
import { PaperZone } from '../paper-zone.js';
import { allowanceOf } from '../serving/pacing.js';
import { RunningTime } from './running-time.js';
import { runningTimeOf } from './running-time-of.js';
import { spreadGoal } from './spread-goal.js';

class CountingZone extends PaperZone {
  readonly #zone = new IanaPaperZone('Europe/Amsterdam');
  asked = 0;

  resolve(localTime: string): Date {
    this.asked += 1;
    return this.#zone.resolve(localTime);
  }

  dateAt(instant: Date): string {
    return this.#zone.dateAt(instant);
  }
}

const goal = { metric: 'impressions' as const, quantity: 1_000 };
const mornings = { dayParts: [{ from: '06:00', to: '10:00' }] };
const year = (id: string, targeting: object = mornings, startsAt = new Date('2026-01-01T00:00:00Z')) =>
  flight(id, { goal, tier: 'guaranteed', targeting, startsAt, endsAt: new Date('2027-01-01T00:00:00Z') });
const noon = new Date('2026-06-01T12:00:00Z');

describe('The running time of a flight', () => {
  it('is made once, however often its pace, its allowance and its days are asked for', () => {
    const zone = new CountingZone();
    const ask = (id: string): void => {
      expectedBy(noon, { ...year(id), goal, isLive: true }, zone);
      allowanceOf(year(id), zone, noon, 0);
      spreadGoal(year(id), 'plc_a', zone)(noon);
    };
    ask('flt_1');
    const once = zone.asked;
    expect(once).toBeLessThan(400);
    for (const id of ['flt_1', 'flt_2', 'flt_3']) ask(id);
    expect(zone.asked).toBe(once);
  });

  it('is another one where the flight was changed, or the zone is another', () => {
    const [here, there] = [new IanaPaperZone('Europe/Amsterdam'), new IanaPaperZone('America/New_York')];
    const changed = [
      year('flt_1'),
      year('flt_1', {}),
      year('flt_1', { ...mornings, weekdays: [1] }),
      year('flt_1', mornings, new Date('2026-02-01T00:00:00Z')),
    ];
    for (const zone of [here, there])
      for (const one of [...changed, ...changed]) {
        const [kept, made] = [runningTimeOf(one, zone), new RunningTime(one, zone)];
        expect([kept.total, kept.until(noon)]).toEqual([made.total, made.until(noon)]);
      }
  });

  it('is right also after more have been asked for than are kept', () => {
    const zone = new IanaPaperZone('Europe/Amsterdam');
    const weeks = Array.from({ length: 700 }, (_, number) => year('flt_1', mornings, new Date(Date.UTC(2026, 0, 1, 0, 0, number))));
    const totals = weeks.map(one => runningTimeOf(one, zone).total);
    expect(new Set(totals)).toEqual(new Set([new RunningTime(year('flt_1'), zone).total]));
  });
});
