import { z } from 'zod';
import { sponsorLogo, sponsorTier, tierOrder } from '#contracts';
import { disclosure, idOf, localTime } from '../fields.js';

const tier = z.strictObject({ tier: sponsorTier, label: disclosure(80).optional(), order: tierOrder });
const isOnceEach = (tiers: readonly { tier: string }[]): boolean => new Set(tiers.map(one => one.tier)).size === tiers.length;
const fields = {
  state: z.enum(['on', 'off']),
  label: disclosure(80),
  tiers: z.array(tier).min(1).max(3).refine(isOnceEach, 'Must name no tier twice.').meta({ description: 'In this order' }),
};
const period = z
  .strictObject({ from: localTime, to: localTime.optional() })
  .meta({ description: '`to` is not included; without it, until further notice' });
const position = z.int().min(0).max(10_000).meta({ description: 'Among the others of its tier' });

const example = {
  label: 'This paper is made possible by',
  state: 'on',
  tiers: [
    { tier: 'title', label: 'Title sponsor', order: 'fixed' },
    { tier: 'supporter', order: 'equal-exposure' },
  ],
};
const entryExample = {
  sponsorId: 'spn_01kb0c5q2tfx5r9v4w8d3m6n7p',
  tier: 'supporter',
  position: 1,
  period: { from: '2030-01-01T00:00', to: '2031-01-01T00:00' },
};

export const stripInput = z
  .strictObject({
    sectionId: idOf('sec').optional().meta({ description: 'Of its pages alone; without it, of all that have no strip of their own' }),
    state: fields.state.default('on'),
    label: fields.label,
    tiers: fields.tiers,
  })
  .meta({ example });

export const stripPatch = z
  .strictObject({ state: fields.state.optional(), label: fields.label.optional(), tiers: fields.tiers.optional() })
  .meta({ example: { label: 'With thanks to' } });

export const entryInput = z
  .strictObject({ sponsorId: idOf('spn'), tier: sponsorTier, position: position.default(0), period })
  .meta({ example: entryExample });

export const entryPatch = z
  .strictObject({ tier: sponsorTier.optional(), position: position.optional(), period: period.optional() })
  .meta({ example: { position: 2 } });

export const entryView = z.object({
  id: z.string(),
  sponsorId: z.string(),
  name: z.string(),
  logo: sponsorLogo.optional(),
  clickPath: z.string().meta({ description: 'Where its link leads, within this service' }),
  tier: sponsorTier,
  position: z.int(),
  period: z.object({ from: z.string(), to: z.string().optional() }).meta({ description: 'Local times of the paper, as they were planned' }),
  startsAt: z.date(),
  endsAt: z.date().optional(),
});

const shownEntry = {
  id: 'ste_01kb0c8d6wfv3n7q5m1t4x9r2y',
  name: 'Haverleigh Oats',
  clickPath: '/strip-clicks/…',
  ...entryExample,
  startsAt: '2029-12-31T23:00:00.000Z',
};

export const stripView = z
  .object({
    id: z.string(),
    version: z.int(),
    sectionId: z.string().optional(),
    state: z.enum(['on', 'off']),
    label: z.string(),
    tiers: z.array(z.object({ tier: sponsorTier, label: z.string().optional(), order: tierOrder })),
    entries: z.array(entryView).meta({ description: 'Those that are over too' }),
  })
  .meta({ example: { id: 'stp_01kb0c8a2tfm9w6x4v1n7q3r5d', version: 2, ...example, entries: [shownEntry] } });

export const stripPage = z.object({ items: z.array(stripView), next: z.string().optional() });

export const previewQuery = z.strictObject({ at: localTime.optional().meta({ description: 'A local time of the paper; now without it' }) });

export const stripPreview = z
  .object({ at: z.date(), tiers: z.array(z.object({ tier: sponsorTier, entries: z.array(entryView) })) })
  .meta({ example: { at: '2030-01-01T06:00:00.000Z', tiers: [{ tier: 'supporter', entries: [shownEntry] }] } });
