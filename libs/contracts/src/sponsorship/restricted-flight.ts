import { z } from 'zod';
import { id, instant, version } from '../fields.js';

export const flightState = z.enum(['draft', 'reserved', 'booked', 'live', 'paused', 'completed', 'cancelled']);
export type FlightState = z.infer<typeof flightState>;

export const flightTier = z.enum(['exclusive', 'share-of-voice', 'guaranteed', 'remnant', 'house']).meta({ description: 'first to last' });
export type FlightTier = z.infer<typeof flightTier>;

export const metric = z.enum(['impressions', 'clicks']);
export type Metric = z.infer<typeof metric>;

/** What was booked, for the paper's own services: no prices. */
export const restrictedFlight = z.object({
  id: id('flt'),
  version,
  campaignId: id('cmp'),
  sponsorId: id('spn').optional().meta({ description: 'absent for the paper itself' }),
  name: z.string().min(1).max(120),
  state: flightState,
  tier: flightTier,
  placementIds: z.array(id('plc')).min(1),
  goal: z.object({ metric, quantity: z.int().min(1) }).optional(),
  share: z.number().min(0).max(100).optional().meta({ description: 'percent of matching page views, as sold' }),
  startsAt: instant,
  endsAt: instant.meta({ description: 'not included' }),
});
