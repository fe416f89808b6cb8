import { z } from 'zod';
import { id, instant, version } from '../fields.js';
import { metric } from './restricted-flight.js';

/** A campaign as the paper's own services may know it. */
export const restrictedCampaign = z.object({
  id: id('cmp'),
  version,
  sponsorId: id('spn').optional().meta({ description: 'absent for the paper itself' }),
  name: z.string().min(1).max(120),
  at: instant,
});

/** What was delivered of what was sold, on one flight of it. */
export const delivery = {
  campaignId: id('cmp'),
  flightId: id('flt'),
  metric,
  sold: z.int().min(1),
  delivered: z.int().min(0),
  at: instant,
};

/** Days in which a report can still be asked what happened. */
export const noticeRetention = { days: 90 } as const;
