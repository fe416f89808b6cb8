import { campaignEnded, campaignStarted, type FlightState, type OutgoingEvent } from '#contracts';
import type { Campaign } from './campaign.js';
import { CampaignOverError } from './errors.js';
import { roomKeepingStates } from './flight-transitions.js';

/**
 * Where a campaign stands, by its flights: running from the first that is live, and ended when none is left that has room kept for it. A
 * draft holds nothing up; booked in a campaign that has ended, it plans the campaign anew.
 */
export function campaignStateBy(state: Campaign['state'], flights: readonly FlightState[]): Campaign['state'] {
  if (state === 'cancelled') return state;
  if (flights.some(flight => flight === 'live' || flight === 'paused')) return 'running';
  if (flights.some(flight => roomKeepingStates.includes(flight))) return state === 'ended' ? 'planned' : state;
  // Planned anew, and nothing came of it: it has delivered, so that it ends again.
  return state === 'running' || flights.includes('completed') ? 'ended' : state;
}

export const isOver = ({ state }: Pick<Campaign, 'state'>): boolean => state === 'ended' || state === 'cancelled';

/** The campaign's next version, and what is told of it. */
export function moveCampaign(
  before: Campaign,
  state: Campaign['state'],
  now: Date,
): { campaign: Campaign; events: readonly OutgoingEvent[] } {
  const campaign: Campaign = { ...before, state, version: before.version + 1 };
  const told = { ...campaign, at: now.toISOString() };
  return { campaign, events: isOver(campaign) ? [campaignEnded(told)] : state === 'running' ? [campaignStarted(told)] : [] };
}

export function cancelCampaign(before: Campaign, now: Date): { campaign: Campaign; events: readonly OutgoingEvent[] } {
  if (isOver(before)) throw new CampaignOverError(before.id);
  return moveCampaign(before, 'cancelled', now);
}
