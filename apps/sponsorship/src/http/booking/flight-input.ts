import { z } from 'zod';
import { flightTier, metric } from '#contracts';
import type { FlightFields } from '../../domain/booking/flight.js';
import type { PaperZone } from '../../domain/paper-zone.js';
import { eachOnce, idOf, localTime, patch, reason, text, withoutNulls } from '../fields.js';
import { flightExample } from './flight-examples.js';
import { targeting } from './targeting-input.js';

const overbook = reason.meta({ description: 'Why it is booked although there is not enough room; without it, it is refused then' });

const fields = {
  name: text(120),
  placementIds: z.array(idOf('plc')).min(1).max(10).superRefine(eachOnce),
  creativeIds: z.array(idOf('crv')).max(50).superRefine(eachOnce),
  tier: flightTier,
  goal: z.strictObject({ metric, quantity: z.int().min(1).max(1_000_000_000) }).meta({ description: 'Of the tier `guaranteed`' }),
  share: z.int().min(1).max(100).meta({ description: 'Percent of matching page views, of the tier `share-of-voice`' }),
  weight: z.int().min(1).max(1_000).meta({ description: 'Of `remnant` and `house`: in proportion to the others that fit' }),
  pacing: z.enum(['even', 'as-fast-as-possible']),
  period: z.strictObject({ from: localTime, to: localTime }).meta({ description: '`to` is not included' }),
  targeting,
  frequencyCaps: z.array(z.strictObject({ impressions: z.int().min(1).max(1_000), hours: z.int().min(1).max(8_760) })).max(5),
  roadblock: z.boolean().meta({ description: 'All of its placements that are on the page, or none of them' }),
  pricing: z.strictObject({
    model: z.enum(['cpm', 'cpc', 'flat']),
    rate: z.int().min(0).max(1_000_000_000).meta({ description: 'Minor units of the currency; for `cpm`, of a thousand' }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'Must be a currency in three capital letters, such as EUR.')
      .meta({ description: 'ISO 4217' }),
  }),
};

export const flightInput = z
  .strictObject({
    campaignId: idOf('cmp'),
    name: fields.name,
    placementIds: fields.placementIds,
    creativeIds: fields.creativeIds.default([]),
    tier: fields.tier,
    goal: fields.goal.optional(),
    share: fields.share.optional(),
    weight: fields.weight.default(1),
    pacing: fields.pacing.default('even'),
    period: fields.period,
    targeting: fields.targeting.default({}),
    frequencyCaps: fields.frequencyCaps.default([]),
    roadblock: fields.roadblock.default(false),
    pricing: fields.pricing.optional(),
  })
  .meta({ example: flightExample });

export const flightPatch = z
  .strictObject({
    name: fields.name.optional(),
    placementIds: fields.placementIds.optional(),
    creativeIds: fields.creativeIds.optional(),
    tier: fields.tier.optional(),
    goal: patch(fields.goal),
    share: patch(fields.share),
    weight: fields.weight.optional(),
    pacing: fields.pacing.optional(),
    period: fields.period.optional(),
    targeting: fields.targeting.optional().meta({ description: 'Replaced as a whole' }),
    frequencyCaps: fields.frequencyCaps.optional(),
    roadblock: fields.roadblock.optional(),
    pricing: patch(fields.pricing),
    overbook: overbook.optional(),
  })
  .meta({ example: { name: 'Porridge season, breakfast', goal: { metric: 'impressions', quantity: 250_000 } } });

/** `POST /availability`: a flight that is only thought of. */
export const draftInput = z
  .strictObject({
    placementIds: fields.placementIds,
    tier: fields.tier,
    goal: fields.goal.optional(),
    share: fields.share.optional(),
    period: fields.period,
    targeting: fields.targeting.default({}),
  })
  .meta({
    example: { placementIds: flightExample.placementIds, tier: 'share-of-voice', share: 40, period: flightExample.period },
  });

export const reserveInput = z
  .strictObject({
    until: localTime.optional().meta({ description: 'A local time of the paper; a week from now where it is not said' }),
    overbook: overbook.optional(),
  })
  .default({})
  .meta({ example: { until: '2030-01-08T18:00' } });

export const bookInput = z
  .strictObject({ overbook: overbook.optional() })
  .default({})
  .meta({ example: { overbook: 'The sponsor knows that it may fall short' } });

interface Planned {
  readonly period: FlightFields['period'];
}

/** Local times are resolved once, here, and kept beside what they were resolved to. */
export const resolved = <T extends Planned>(input: T, zone: PaperZone): T & Pick<FlightFields, 'startsAt' | 'endsAt'> => ({
  ...input,
  startsAt: zone.resolve(input.period.from),
  endsAt: zone.resolve(input.period.to),
});

export function patchOf({ overbook: _overbook, period, ...input }: z.output<typeof flightPatch>, zone: PaperZone): Partial<FlightFields> {
  return { ...withoutNulls(input), ...(period && resolved({ period }, zone)) };
}
