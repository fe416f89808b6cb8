import { describe, expect, it } from '@jest/globals';
import { before, campaign, fieldsOf, flightIn, sampleFlight, zone } from '../../../test/sample-flight.js';
import { draftFlight, editFlight } from './edit-flight.js';
import { CampaignOverError, FixedWhileLiveError, InvalidFlightError } from './errors.js';
import type { FlightFields } from './flight.js';

const now = new Date('2030-01-10T00:00:00Z');
const period = (from: string, to: string): Partial<FlightFields> => ({
  period: { from, to },
  startsAt: zone.resolve(from),
  endsAt: zone.resolve(to),
});
const goal = (quantity: number): Partial<FlightFields> => ({ goal: { metric: 'impressions', quantity } });
const saturday = period('2030-01-05T15:29', '2030-01-05T15:39');
const night = { dayParts: [{ from: '03:00', to: '04:00' }] };
const missing = { dayParts: [{ from: '02:00', to: '03:00' }] };
const flawOf = (work: () => unknown): unknown => {
  try {
    work();
    return 'accepted';
  } catch (error) {
    if (error instanceof FixedWhileLiveError || error instanceof InvalidFlightError) return error.errors.map(({ pointer }) => pointer);
    throw error;
  }
};

describe('A flight', () => {
  it.each<[string, Partial<FlightFields>, string]>([
    ['guaranteed without a goal', { goal: undefined }, '/goal'],
    ['exclusive with a goal', { tier: 'exclusive', ...goal(1) }, '/goal'],
    ['a share without its percent', { tier: 'share-of-voice', share: undefined }, '/share'],
    ['remnant with percent', { tier: 'remnant', share: 10 }, '/share'],
    ['over before it starts', period('2030-01-02T00:00', '2030-01-01T00:00'), '/period/to'],
    ['over when it starts', period('2030-01-02T00:00', '2030-01-02T00:00'), '/period/to'],
    ['of five years', period('2030-01-01T00:00', '2035-01-01T00:00'), '/period/to'],
    ['a roadblock of one placement', { roadblock: true }, '/roadblock'],
    ['of Sundays within a Saturday', { ...saturday, targeting: { weekdays: [7] } }, '/targeting'],
    ['of a night within an afternoon', { ...saturday, targeting: night }, '/targeting'],
    ['remnant that never runs', { tier: 'remnant', ...saturday, targeting: night }, '/targeting'],
    ['of an hour that its only day does not have', { ...period('2030-03-31T00:00', '2030-04-01T00:00'), targeting: missing }, '/targeting'],
  ])('is not %s', (_, fields, pointer) => {
    expect(flawOf(() => sampleFlight(fields))).toEqual([pointer]);
  });

  it('belongs to the sponsor of its campaign, which is not over', () => {
    expect(sampleFlight()).toMatchObject({ version: 1, state: 'draft', campaignId: 'cmp_1', sponsorId: 'spn_1' });
    expect(() => draftFlight('flt_x', { ...campaign, state: 'cancelled' }, fieldsOf(), zone)).toThrow(CampaignOverError);
  });

  it.each(['draft', 'reserved', 'booked'] as const)('may be changed in everything while it is %s', state => {
    const fields = fieldsOf({
      tier: 'share-of-voice',
      goal: undefined,
      share: 10,
      ...period('2030-03-01T00:00', '2030-04-01T00:00'),
      pricing: undefined,
    });
    expect(editFlight(flightIn(state), fields, { now: before.now, used: 0, zone })).toMatchObject({
      state,
      tier: 'share-of-voice',
      share: 10,
    });
  });
});

describe.each(['live', 'paused'] as const)('A flight that is %s', state => {
  const edit = (fields: Partial<FlightFields>, used = 0) => flawOf(() => editFlight(flightIn(state), fields, { now, used, zone }));

  it.each<[string, Partial<FlightFields>, string]>([
    ['tier', { tier: 'exclusive', goal: undefined }, '/tier'],
    ['metric', { goal: { metric: 'clicks', quantity: 31_000 } }, '/goal/metric'],
    ['start', period('2030-01-02T00:00', '2030-02-01T00:00'), '/period/from'],
    ['price', { pricing: { model: 'cpm', rate: 1, currency: 'EUR' } }, '/pricing'],
    ['price, by taking it away', { pricing: undefined }, '/pricing'],
  ])('keeps its %s', (_, fields, pointer) => {
    expect(edit(fields)).toContain(pointer);
  });

  it('ends in the future', () => {
    expect(edit(period('2030-01-01T00:00', '2030-01-09T00:00'))).toEqual(['/period/to']);
    expect(edit(period('2030-01-01T00:00', '2030-01-11T00:00'))).toBe('accepted');
  });

  it('has a goal that is not below what is used of it', () => {
    expect(edit(goal(1_999), 2_000)).toEqual(['/goal/quantity']);
    expect(edit(goal(2_000), 2_000)).toBe('accepted');
    expect(edit(goal(99_000), 2_000)).toBe('accepted');
  });

  it('may be shown otherwise, elsewhere and to others', () => {
    const fields = {
      name: 'B',
      placementIds: ['plc_2'],
      creativeIds: ['crv_1'],
      weight: 3,
      targeting: { weekdays: [1] },
      pacing: 'as-fast-as-possible',
    } as const;
    expect(edit({ ...fields, frequencyCaps: [{ impressions: 1, hours: 1 }] })).toBe('accepted');
  });
});

it.each(['completed', 'cancelled'] as const)('A flight that is %s is not changed', state => {
  expect(() => editFlight(flightIn(state), { name: 'B' }, { now, used: 0, zone })).toThrow('not possible');
});
