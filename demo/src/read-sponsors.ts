import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const size = z.tuple([z.int(), z.int(), z.int()]).transform(([minViewport, width, height]) => ({ minViewport, width, height }));
const tier = z.enum(['title', 'associate', 'supporter']);

const sponsor = z.strictObject({
  key: z.string(),
  name: z.string(),
  link: z.url(),
  mark: z.string().optional(),
  competitorGroups: z.array(z.string()).default([]),
  sensitiveWords: z.array(z.string()).default([]),
});
const creative = z.strictObject({
  key: z.string(),
  /** Without one it is the paper's own. */
  sponsor: z.string().optional(),
  link: z.url().optional(),
  path: z.string().optional(),
  content: z.looseObject({ kind: z.enum(['text', 'image', 'native']) }),
  banner: z.strictObject({ name: z.string(), sizes: z.array(z.tuple([z.int(), z.int()])) }).optional(),
});
const flight = z.strictObject({
  name: z.string(),
  tier: z.enum(['exclusive', 'share-of-voice', 'guaranteed', 'remnant', 'house']),
  share: z.int().optional(),
  goal: z.strictObject({ metric: z.enum(['impressions', 'clicks']), quantity: z.int() }).optional(),
  weight: z.int().optional(),
  placements: z.array(z.string()),
  creatives: z.array(z.string()),
  targeting: z.strictObject({ sections: z.array(z.string()) }).optional(),
});

const sponsorship = z.strictObject({
  sponsors: z.array(sponsor),
  strip: z.strictObject({
    label: z.string(),
    tiers: z.array(z.strictObject({ tier, label: z.string().optional(), order: z.enum(['fixed', 'alphabetical', 'equal-exposure']) })),
    entries: z.array(z.strictObject({ sponsor: z.string(), tier, position: z.int().default(0) })),
  }),
  placements: z.array(z.strictObject({ key: z.string(), name: z.string(), dailyCapacity: z.int(), sizes: z.array(size) })),
  creatives: z.array(creative),
  /** By placement, what stands there when nothing else does. */
  house: z.record(z.string(), z.string()),
  campaigns: z.array(z.strictObject({ key: z.string(), sponsor: z.string().optional(), name: z.string(), flights: z.array(flight) })),
});

export type Sponsorship = z.output<typeof sponsorship>;
export type EditionCreative = z.output<typeof creative>;

/** Who pays for the edition, from `sponsors.yaml` in its folder. */
export const readSponsors = async (folder: string): Promise<Sponsorship> =>
  sponsorship.parse(parse(await readFile(join(folder, 'sponsors.yaml'), 'utf8')));
