import { z } from 'zod';
import { placementSlot, publicCreative } from '#contracts';
import { disclosure, idOf, patch, text } from '../fields.js';

const size = z.strictObject({
  minViewport: z.int().min(0).max(10_000),
  width: z.int().min(1).max(2_000),
  height: z.int().min(1).max(2_000),
});
const label = z.strictObject({
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'Must be a language such as en or en-GB.')
    .max(35),
  text: disclosure(60),
});
/** Any window has one size, and one alone. */
const isForEachWindow = (sizes: readonly { readonly minViewport: number }[]): boolean => {
  const least = new Set(sizes.map(({ minViewport }) => minViewport));
  return least.size === sizes.length && least.has(0);
};

const fields = {
  name: text(80),
  slot: placementSlot,
  state: z.enum(['on', 'off']),
  sizes: z
    .array(size)
    .min(1)
    .max(6)
    .refine(isForEachWindow, 'Must have one whose `minViewport` is 0, and no `minViewport` twice.')
    .meta({ description: 'CSS pixels; the last whose `minViewport` fits is the box' }),
  labels: z.array(label).min(1).max(20).meta({ description: 'The disclosure; the first where none fits. It is always shown' }),
  houseCreativeId: idOf('crv').meta({ description: 'What stands in it when nothing else does: an approved one of the paper itself' }),
  dailyCapacity: z.int().min(0).max(1_000_000_000).meta({ description: 'Page views of a day that can be sold' }),
};

const example = {
  name: 'Above the story',
  slot: 'article-top',
  state: 'on',
  sizes: [
    { minViewport: 0, width: 320, height: 100 },
    { minViewport: 760, width: 728, height: 90 },
  ],
  labels: [{ locale: 'en', text: 'Advertisement' }],
  dailyCapacity: 40_000,
};

export const placementInput = z
  .strictObject({ ...fields, houseCreativeId: fields.houseCreativeId.optional(), dailyCapacity: fields.dailyCapacity.optional() })
  .meta({ example });

export const placementPatch = z
  .strictObject({
    name: fields.name.optional(),
    slot: fields.slot.optional(),
    state: fields.state.optional(),
    sizes: fields.sizes.optional(),
    labels: fields.labels.optional(),
    houseCreativeId: patch(fields.houseCreativeId),
    dailyCapacity: patch(fields.dailyCapacity),
  })
  .meta({ example: { dailyCapacity: 55_000 } });

export const placementView = z
  .object({
    id: z.string(),
    version: z.int(),
    name: z.string(),
    slot: placementSlot,
    state: z.enum(['on', 'off']),
    sizes: z.array(z.object(size.shape)),
    labels: z.array(z.object({ locale: z.string(), text: z.string() })),
    houseCreativeId: z.string().optional(),
    house: publicCreative.optional().meta({ description: 'As readers are shown it; absent while it is not approved' }),
    dailyCapacity: z.int().optional(),
  })
  .meta({ example: { id: 'plc_01kb0c6n3vfq7y4m2t9w5d8x1r', version: 1, ...example } });

export const placementPage = z.object({ items: z.array(placementView), next: z.string().optional() });
