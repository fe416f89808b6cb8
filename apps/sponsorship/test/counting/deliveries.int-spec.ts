import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { campaignEnded, type OutgoingEvent } from '#contracts';
import { Transaction } from '#messaging';
import { dayAfter, LocalCalendar } from '#scheduling';
import { drain, eventually, type Json, Newswire } from '#testing';
import { ReportFinally } from '../../src/commands/counting/report-finally.js';
import { ReportWeekly } from '../../src/commands/counting/report-weekly.js';
import { type CountingOffice, openOffice } from './counting-office.js';
import { follow, show } from './seen.js';

const minuteMs = 60_000;

describe('what a flight delivers', () => {
  let office: CountingOffice;
  let wire: Newswire;

  beforeAll(async () => {
    office = await openOffice('deliveries', {
      DELIVERY_CHECK_SECONDS: '1',
      CLICK_HOURS: '48',
      IMPRESSIONS_PER_MINUTE: '0',
      PAPER_TIME_ZONE: 'Europe/Amsterdam',
    });
    wire = new Newswire(office.place);
  });
  afterAll(async () => {
    await wire.stop();
    await office.stop();
  });

  const see = async (flightId: string, times: number, campaignId = office.booked.decision.campaignId): Promise<void> => {
    const tokens = Array.from({ length: times }, () => office.token('impression', office.decide({ flightId, campaignId })));
    for (const { status } of await Promise.all(tokens.map(token => show(office.service, token)))) expect(status).toBe(204);
  };
  const told = async (topic: string, key: string): Promise<Json[]> => {
    const records = await wire.records(topic);
    return records.filter(record => record.key === key).map(({ value }) => JSON.parse(value ?? ''));
  };
  const goal = (quantity: number) => ({ tier: 'guaranteed' as const, goal: { metric: 'impressions' as const, quantity } });

  it('is told of at half, four fifths and all of what was sold, each once', async () => {
    const { id, campaignId } = await office.booked.flight(goal(10));
    const percents = async () => (await told('campaign.milestone', id)).map(({ percent }) => percent as number);
    const other = await office.another();
    await see(id, 4);
    await see(id, 1);
    await eventually(async () => expect(await percents()).toEqual([50]), { withinMs: 20_000 });
    // Views may be counted one by one, with a look in between: each step ends where the next milestone is.
    await see(id, 3);
    await eventually(async () => expect(await percents()).toEqual([50, 80]), { withinMs: 20_000 });
    await see(id, 2);
    await eventually(async () => expect(await percents()).toEqual([50, 80, 100]), { withinMs: 20_000 });
    await see(id, 2);
    await drain(office.service);
    await other.stop();
    expect((await told('campaign.milestone', id)).map(({ version, delivered, sold }) => [version, delivered, sold])).toEqual([
      [1, 5, 10],
      [2, 8, 10],
      [3, 10, 10],
    ]);
    expect((await told('campaign.milestone', id))[0]).toMatchObject({ campaignId, flightId: id, metric: 'impressions' });
  });

  it('is told of for as long as a click may still come, however long it is over', async () => {
    const endsAt = new Date(Date.now() - 47 * 60 * minuteMs);
    const sold = { tier: 'guaranteed' as const, goal: { metric: 'clicks' as const, quantity: 1 } };
    const { id: flightId, campaignId } = await office.booked.flight({ ...sold, state: 'completed', endsAt });
    const decision = office.decide({ flightId, campaignId });
    expect((await show(office.service, office.token('impression', decision))).status).toBe(204);
    expect((await follow(office.service, `/clicks/${office.token('click', decision)}`)).status).toBe(303);
    await eventually(async () => expect(await told('campaign.milestone', flightId)).toHaveLength(3), { withinMs: 20_000 });
  });

  it('is told of when it falls behind, and when it has caught up', async () => {
    const now = Date.now();
    const period = { startsAt: new Date(now - 50 * minuteMs), endsAt: new Date(now + 50 * minuteMs) };
    const { id } = await office.booked.flight({ ...goal(100), ...period });
    const notices = async () => (await told('campaign.under-delivering', id)).map(({ version, isBehind }) => [version, isBehind]);
    await eventually(async () => expect(await notices()).toEqual([[1, true]]), { withinMs: 20_000 });
    await see(id, 55);
    await eventually(
      async () =>
        expect(await notices()).toEqual([
          [1, true],
          [2, false],
        ]),
      { withinMs: 20_000 },
    );
  });

  it('is reported to the end when no click can come any more', async () => {
    const campaign = await office.booked.campaign({ state: 'ended' });
    const { id: flightId } = await office.booked.flight({ campaignId: campaign.id, startsAt: new Date(Date.now() - 26 * 60 * minuteMs) });
    await see(flightId, 3, campaign.id);
    const endedAt = (hours: number): OutgoingEvent =>
      campaignEnded({ id: campaign.id, version: 2, name: campaign.name, at: new Date(Date.now() - hours * 60 * minuteMs).toISOString() });
    await wire.publish([endedAt(1)]);
    await drain(office.service);
    expect(await told('report.due', campaign.id)).toEqual([]);
    await wire.publish([endedAt(48)]);
    await eventually(async () => expect(await told('report.due', campaign.id)).toHaveLength(1), { withinMs: 20_000 });
    expect(await told('report.due', campaign.id)).toMatchObject([
      { version: 1, kind: 'final', clicks: 0, sponsorId: office.booked.sponsor.id },
    ]);
  });

  it('is not reported to the end while it goes on', async () => {
    const [running, planned] = [await office.booked.campaign(), await office.booked.campaign({ state: 'planned' })];
    const published: unknown[] = [];
    for (const { id: key } of [running, planned]) {
      await office.booked.flight({ campaignId: key });
      await office.service.app
        .get(ReportFinally)
        .handle({ kind: 'report-finally', key, dueAt: new Date(), data: undefined }, events => published.push(events));
    }
    expect(published).toEqual([]);
  });

  it('is reported each Monday of the paper, for the week before', async () => {
    const calendar = office.service.app.get(LocalCalendar);
    const campaign = await office.booked.campaign();
    const silent = await office.booked.campaign({ reports: 'final' });
    const { id: flightId } = await office.booked.flight({ campaignId: campaign.id });
    await see(flightId, 7, campaign.id);
    await office.service.app.get(Transaction).run(async publish => {
      const today = calendar.dayOf(new Date());
      const monday = [1, 2, 3, 4, 5, 6, 7].map(days => dayAfter(today, days)).find(day => new Date(day).getUTCDay() === 1) ?? today;
      const dueAt = new Date(calendar.startOf(monday).getTime() + 6 * 60 * minuteMs);
      await office.service.app.get(ReportWeekly).handle({ kind: 'report-weekly', key: 'all', dueAt, data: undefined }, publish);
    });
    await drain(office.service);
    const [report] = await told('report.due', campaign.id);
    expect(report).toMatchObject({ version: 1, kind: 'weekly', impressions: 7, clicks: 0, name: campaign.name });
    expect([report.from, report.to].map(at => calendar.clockAt(new Date(at as string)).slice(11))).toEqual(['00:00', '00:00']);
    expect(dayAfter(calendar.dayOf(new Date(report.from as string)), 7)).toBe(calendar.dayOf(new Date(report.to as string)));
    expect(await told('report.due', silent.id)).toEqual([]);
  });
});
