import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayAfter } from '#scheduling';
import { type Json, made } from '#testing';
import { CountImpressions } from '../../src/commands/counting/count-impressions.js';
import { dimensionsOf } from '../../src/domain/counting/hit.js';
import type { Decision } from '../../src/domain/serving/decision.js';
import { type CountingOffice, openOffice } from './counting-office.js';
import { show } from './seen.js';

/** Where clocks are changed on which days, and by how much of an hour they differ from others. */
const zones = [
  ['Europe/Amsterdam', '2026-03-29', 23],
  ['Europe/Amsterdam', '2026-10-25', 25],
  ['America/New_York', '2026-11-01', 25],
  ['America/Havana', '2026-03-08', 23],
  ['Asia/Kathmandu', '2026-06-01', 24],
  ['Australia/Lord_Howe', '2026-04-05', 24.5],
] as const;
const halfHourMs = 30 * 60_000;

describe.each(zones)('the days of a paper in %s, about %s', (zone, day, hours) => {
  let office: CountingOffice;

  beforeAll(async () => {
    office = await openOffice('days', { PAPER_TIME_ZONE: zone });
  });
  afterAll(async () => {
    await office.stop();
  });

  /** As clocks in that zone say it, by another way than ours. */
  const dayOf = (at: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at);

  it('add up to what is counted from the rows themselves, by any of what they are told apart by', async () => {
    const noon = Date.parse(`${day}T12:00Z`);
    const count = office.service.app.get(CountImpressions);
    const counted = Array.from({ length: 6 * 48 }, (_, half) => {
      const at = new Date(noon - 72 * 3_600_000 + half * halfHourMs + (half % 7) * 60_000);
      const decision = office.decide({ at, country: ['NL', 'FR', 'DE'][half % 3] ?? 'NL' });
      return count.execute({ metric: 'impressions', at, bucket: 'counted', of: dimensionsOf(decision), decision } as never);
    });
    await Promise.all(counted);
    const rows = await office.connection.collection<Omit<Decision, 'id'> & { at: Date }>('impressions').find({}).toArray();
    const expected: Record<string, number> = {};
    for (const { at, country } of rows) {
      const its = dayOf(at);
      if (its < dayAfter(day, -1) || its > dayAfter(day, 1)) continue;
      expected[`${its} ${country}`] = (expected[`${its} ${country}`] ?? 0) + 1;
    }
    const path = `/reports?from=${dayAfter(day, -1)}&to=${dayAfter(day, 2)}&per=country`;
    const report = made(await office.manager.get(path)).rows as Json[];
    expect(Object.fromEntries(report.map(({ time, value, impressions }) => [`${time} ${value}`, impressions.filtered]))).toEqual(expected);
    const ofTheDay = report.filter(({ time }) => time === day).reduce((sum, { impressions }) => sum + Number(impressions.filtered), 0);
    expect(ofTheDay).toBe(hours * 2);
    const hourly = made(await office.manager.get(`/reports?from=${day}&to=${dayAfter(day, 1)}&by=hour`)).rows as Json[];
    expect(hourly.reduce((sum, { impressions }) => sum + Number(impressions.filtered), 0)).toBe(hours * 2);
    expect(hourly).toHaveLength(Math.ceil(hours));
  });
});

describe('a report', () => {
  let office: CountingOffice;
  let today: string;

  beforeAll(async () => {
    office = await openOffice('reports');
    today = new Date().toISOString().slice(0, 10);
    const decision = office.decide();
    const token = office.token('impression', decision);
    for (let time = 0; time < 3; time += 1) await show(office.service, token);
    await show(office.service, token, { 'sec-purpose': 'prefetch' });
  });
  afterAll(async () => {
    await office.stop();
  });

  const period = () => `from=${today}&to=${dayAfter(today, 2)}`;

  it('has raw and filtered side by side, and says where the rest went', async () => {
    const { rows, total, timeZone } = made(await office.manager.get(`/reports?${period()}&per=campaign`));
    expect(timeZone).toBe('UTC');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      time: today,
      value: office.booked.decision.campaignId,
      name: '=Boats for "spring"; +more',
      impressions: { raw: 4, filtered: 1, buckets: { counted: 1, duplicate: 2, prefetch: 1 } },
      clicks: { raw: 0, filtered: 0 },
    });
    expect(total.impressions).toMatchObject({ raw: 4, filtered: 1 });
  });

  it.each(['placement', 'section', 'country', 'creative', 'flight', 'campaign', 'sponsor'])('tells apart by %s', async per => {
    const { rows } = made(await office.manager.get(`/reports?${period()}&per=${per}`));
    expect(rows).toMatchObject([{ value: expect.any(String), impressions: { filtered: 1 } }]);
  });

  it('is of what it is asked for alone', async () => {
    const { campaignId, creativeId } = office.booked.decision;
    const of = async (query: string) => (made(await office.manager.get(`/reports?${period()}&${query}`)).rows as Json[]).length;
    expect([await of(`campaignId=${campaignId}`), await of(`creativeId=${creativeId}&country=NL`), await of('country=FR')]).toEqual([
      1, 1, 0,
    ]);
  });

  it('as a table has nothing that a spreadsheet runs', async () => {
    const { headers, body } = await office.manager.get(`/reports/csv?${period()}&per=campaign`);
    expect(headers.get('content-type')).toContain('text/csv');
    expect(headers.get('content-disposition')).toBe('attachment; filename="report.csv"');
    expect((body as string).split('\r\n')[1]).toContain(`,"'=Boats for ""spring""; '+more",4,1,1,`);
  });

  it.each([
    `from=2026-01-01&to=2026-01-01`,
    `from=2026-01-02&to=2026-01-01`,
    `from=2026-02-30&to=2026-03-02`,
    `from=2026-01-01&to=2028-01-01`,
    `from=2026-01-01&to=2026-03-01&by=hour`,
    `from=2026-01-01`,
    `from=2026-01-01&to=2026-01-02&per=reader`,
    `from=2026-01-01&to=2026-01-02&campaignId[$ne]=x`,
    `from=2026-01-01&to=2026-01-02&flightId=crv_1`,
    `from=2026-01-01&to=2026-01-02&other=1`,
  ])('is not asked for like this: %s', async query => {
    expect((await office.manager.get(`/reports?${query}`)).status).toBe(400);
  });

  it.each([
    ['ad-manager', 200],
    ['chief', 200],
    ['ops', 200],
    ['editor', 403],
    ['writer', 403],
    ['moderator', 403],
    ['reader', 403],
  ])('is for a %s: %d', async (role, status) => {
    const who = await office.colleague(role, role);
    for (const path of ['/reports', '/reports/strips']) expect((await who.get(`${path}?${period()}`)).status).toBe(status);
  });
});
