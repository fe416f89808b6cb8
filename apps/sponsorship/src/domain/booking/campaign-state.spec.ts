import { describe, expect, it } from '@jest/globals';
import type { FlightState } from '#contracts';
import { campaign } from '../../../test/sample-flight.js';
import { campaignStateBy, cancelCampaign, moveCampaign } from './campaign-state.js';
import type { Campaign } from './campaign.js';

type State = Campaign['state'];

describe('A campaign', () => {
  it.each<[State, FlightState[], State]>([
    ['planned', [], 'planned'],
    ['planned', ['draft', 'booked'], 'planned'],
    ['planned', ['live', 'booked'], 'running'],
    ['planned', ['cancelled'], 'planned'],
    ['planned', ['completed', 'draft'], 'ended'],
    ['running', ['paused'], 'running'],
    ['running', ['completed', 'booked'], 'running'],
    ['running', ['completed', 'reserved'], 'running'],
    ['running', ['completed', 'draft'], 'ended'],
    ['running', ['completed', 'cancelled'], 'ended'],
    ['ended', ['completed', 'draft'], 'ended'],
    ['ended', ['completed', 'booked'], 'planned'],
    ['cancelled', ['live'], 'cancelled'],
  ])('that is %s with flights that are %j is then %s', (state, flights, after) => {
    expect(campaignStateBy(state, flights)).toBe(after);
  });

  const now = new Date('2030-01-01T00:00:00Z');

  it.each<[State, string[]]>([
    ['running', ['campaign.started']],
    ['ended', ['campaign.ended']],
    ['planned', []],
    ['cancelled', ['campaign.ended']],
  ])('tells, when it is %s: %j', (state, told) => {
    const { campaign: after, events } = moveCampaign(campaign, state, now);
    expect([after.state, after.version, events.map(({ event }) => event.type)]).toEqual([state, 2, told]);
    for (const { data, version } of events)
      expect([version, data]).toEqual([2, expect.objectContaining({ id: campaign.id, at: now.toISOString() })]);
  });

  it.each<State>(['ended', 'cancelled'])('that is %s is not cancelled', state => {
    expect(() => cancelCampaign({ ...campaign, state }, now)).toThrow('is over');
  });
});
