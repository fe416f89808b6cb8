import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { impressionRecorded } from '#contracts';
import { drain, Newswire, type StartedService } from '#testing';
import { type CountingOffice, openOffice } from './counting-office.js';
import { bucketsOf, show, talliedOf } from './seen.js';

describe('an impression', () => {
  let office: CountingOffice;

  beforeAll(async () => {
    office = await openOffice('once', { IMPRESSIONS_PER_MINUTE: '0' });
  });
  afterAll(async () => {
    await office.stop();
  });

  /** 20 callers, each five times, of these in turn. */
  async function askHundredTimes(token: string, ...services: readonly StartedService[]): Promise<void> {
    const callers = Array.from({ length: 20 }, async (_, caller) => {
      for (let time = 0; time < 5; time += 1) expect((await show(services[(caller + time) % services.length], token)).status).toBe(204);
    });
    await Promise.all(callers);
  }

  it('that is asked for 100 times by 20 callers counts once, and is told of once', async () => {
    const decision = office.decide({ flightId: (await office.booked.flight()).id });
    await askHundredTimes(office.token('impression', decision), office.service);
    expect(await bucketsOf(office, decision.flightId)).toEqual({ counted: 1, duplicate: 99 });
    expect(await talliedOf(office, decision.flightId)).toEqual({ impressions: 1, clicks: 0 });
    await drain(office.service);
    const wire = new Newswire(office.place);
    const records = (await wire.records('impression.recorded')).filter(({ key }) => key === decision.id);
    expect(records.map(({ value }) => impressionRecorded.schema.parse(JSON.parse(value ?? '')))).toMatchObject([
      { id: decision.id, flightId: decision.flightId, country: 'NL', device: 'phone', sectionId: 'sec_town' },
    ]);
    await wire.stop();
  });

  it('counts once in two replicas, and after both were started again', async () => {
    const decision = office.decide({ flightId: (await office.booked.flight()).id });
    const token = office.token('impression', decision);
    const other = await office.another();
    await askHundredTimes(token, office.service, other);
    await other.stop();
    const later = await office.another();
    await askHundredTimes(token, later);
    await later.stop();
    expect(await bucketsOf(office, decision.flightId)).toEqual({ counted: 1, duplicate: 199 });
    expect(await talliedOf(office, decision.flightId)).toEqual({ impressions: 1, clicks: 0 });
  });

  it('is counted without losing or doubling one where two replicas are asked for many of the same', async () => {
    const { id: flightId } = await office.booked.flight();
    const tokens = Array.from({ length: 200 }, () => office.token('impression', office.decide({ flightId })));
    const other = await office.another();
    await Promise.all([office.service, other, office.service, other].flatMap(service => tokens.map(token => show(service, token))));
    await other.stop();
    expect(await bucketsOf(office, flightId)).toEqual({ counted: 200, duplicate: 600 });
    expect(await talliedOf(office, flightId)).toEqual({ impressions: 200, clicks: 0 });
    expect(await office.connection.collection('impressions').countDocuments({ flightId })).toBe(200);
  });

  it('counts no more when its topic is played again', async () => {
    const decision = office.decide({ flightId: (await office.booked.flight()).id });
    await show(office.service, office.token('impression', decision));
    await drain(office.service);
    const wire = new Newswire(office.place);
    const all = await wire.records('impression.recorded');
    for (const { key, value, headers } of all.slice(-50)) await wire.send('impression.recorded', { key, value, headers });
    await wire.stop();
    await drain(office.service);
    expect(await bucketsOf(office, decision.flightId)).toEqual({ counted: 1 });
    expect(await talliedOf(office, decision.flightId)).toEqual({ impressions: 1, clicks: 0 });
  });
});
