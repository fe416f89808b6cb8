import { z } from 'zod';
import { flightState, flightTier, metric } from '#contracts';
import { pageQuery } from '#persistence';
import { idOf } from '../fields.js';
import { flightViewExample, weighedExample } from './flight-examples.js';
import { targeting } from './targeting-input.js';

const instant = z.date();

/** A flight as those who book it see it. */
export const flightView = z
  .object({
    id: z.string(),
    version: z.int(),
    campaignId: z.string(),
    sponsorId: z.string().optional(),
    name: z.string(),
    state: flightState,
    reservedUntil: instant.optional(),
    bookedBy: z.string().optional().meta({ description: 'In whose name it starts and ends' }),
    placementIds: z.array(z.string()),
    creativeIds: z.array(z.string()),
    tier: flightTier,
    goal: z.object({ metric, quantity: z.int() }).optional(),
    share: z.int().optional(),
    weight: z.int(),
    pacing: z.enum(['even', 'as-fast-as-possible']),
    period: z.object({ from: z.string(), to: z.string() }).meta({ description: 'Local times of the paper, as they were planned' }),
    startsAt: instant,
    endsAt: instant.meta({ description: 'not included' }),
    targeting,
    frequencyCaps: z.array(z.object({ impressions: z.int(), hours: z.int() })),
    roadblock: z.boolean(),
    pricing: z.object({ model: z.string(), rate: z.int(), currency: z.string() }).optional(),
    overbookedBecause: z.string().optional(),
  })
  .meta({ example: flightViewExample });

export const flightPage = z.object({ items: z.array(flightView), next: z.string().optional() });

export const flightQuery = z.strictObject({
  campaignId: idOf('cmp').optional(),
  placementId: idOf('plc').optional(),
  state: flightState.optional(),
  ...pageQuery,
});

/** What is sold of a placement on one day; `sold + free - overbooked` is the capacity. */
export const dayView = z.object({
  date: z.string().meta({ description: 'Of the paper' }),
  hours: z.number().meta({ description: '23 or 25 where clocks are changed' }),
  capacity: z.int().optional().meta({ description: 'Page views that can be sold; absent where nobody has set it' }),
  sold: z.int(),
  free: z.int().optional(),
  overbooked: z.int().optional(),
  shares: z.int().meta({ description: 'The highest sum of shares of voice at one time, in percent' }),
  exclusives: z.int().meta({ description: 'The most flights at one time that have the whole slot' }),
  covered: z.int().meta({
    description: 'The highest sum of shares of voice at one time that get nothing, for an exclusive flight stands over them, in percent',
  }),
});

const scaled = z.object({
  flightId: z.string().optional().meta({ description: 'Absent for the one that is only thought of' }),
  name: z.string().optional(),
  share: z.int().meta({ description: 'As sold' }),
  scaledTo: z.number().meta({ description: 'What it comes to beside the others, in percent' }),
});

export const weighedView = z
  .object({
    fits: z.boolean().meta({ description: 'Else it is booked only with `overbook`' }),
    shortfalls: z.array(
      z.object({ placementId: z.string(), date: z.string(), overbooked: z.int(), exclusives: z.int(), covered: z.int() }),
    ),
    placements: z.array(
      z.object({
        placementId: z.string(),
        name: z.string(),
        days: z.array(dayView.extend({ asked: z.int().meta({ description: 'What this flight would take of the day' }) })),
        shares: z
          .object({ sold: z.int(), scaled: z.array(scaled) })
          .optional()
          .meta({ description: 'At the fullest time: shares over 100 % are scaled, in the proportions in which they were sold' }),
      }),
    ),
  })
  .meta({ example: weighedExample });
