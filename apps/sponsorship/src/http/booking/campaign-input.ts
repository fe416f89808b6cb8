import { z } from 'zod';
import { pageQuery } from '#persistence';
import { idOf, text } from '../fields.js';

const name = text(120);
const reports = z.enum(['weekly', 'final']).meta({ description: '`weekly`: each Monday of the paper, besides the one at the end' });
const example = { sponsorId: 'spn_01kb0c5q2tfx5r9v4w8d3m6n7p', name: 'Porridge season', reports: 'final' };

export const campaignInput = z
  .strictObject({
    sponsorId: idOf('spn').optional().meta({ description: 'Without it, it is the paper’s own' }),
    name,
    reports: reports.default('final'),
  })
  .meta({ example });

export const campaignPatch = z
  .strictObject({ name: name.optional(), reports: reports.optional() })
  .meta({ example: { reports: 'weekly' } });

export const campaignQuery = z.strictObject({ sponsorId: idOf('spn').optional(), ...pageQuery });

export const campaignView = z
  .object({
    id: z.string(),
    version: z.int(),
    sponsorId: z.string().optional(),
    name: z.string(),
    state: z.enum(['planned', 'running', 'ended', 'cancelled']).meta({
      description: '`planned` until its first flight is live, `ended` when none is left that is to be shown',
    }),
    reports,
  })
  .meta({ example: { id: 'cmp_01kb0c6a9xfr8t2m5w1q4v7n3d', version: 1, ...example, state: 'planned' } });

export const campaignPage = z.object({ items: z.array(campaignView), next: z.string().optional() });
