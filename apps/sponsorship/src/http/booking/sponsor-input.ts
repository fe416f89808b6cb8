import { z } from 'zod';
import { sponsorLogo } from '#contracts';
import { idOf, patch, text, webLink } from '../fields.js';

const group = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Must be small letters and digits, joined by hyphens, such as banks.')
  .max(60);
const lists = {
  sensitiveWords: z.array(text(80)).max(100).meta({ description: 'It is not shown beside an article that has one of them, or its name' }),
  competitorGroups: z.array(group).max(20).meta({ description: 'Of two sponsors that share one, a page shows one alone' }),
  excludedSectionIds: z.array(idOf('sec')).max(100).meta({ description: 'Where it is not shown' }),
};
const fields = { name: text(120), link: webLink, label: text(60), billingReference: text(100) };

const example = {
  name: 'Haverleigh Oats',
  link: 'https://haverleigh-oats.example/',
  label: 'Breakfast is by',
  sensitiveWords: ['recall'],
  competitorGroups: ['cereals'],
  excludedSectionIds: [],
  billingReference: 'HO-2026',
};

export const sponsorInput = z
  .strictObject({
    name: fields.name,
    link: fields.link,
    label: fields.label.optional(),
    sensitiveWords: lists.sensitiveWords.default([]),
    competitorGroups: lists.competitorGroups.default([]),
    excludedSectionIds: lists.excludedSectionIds.default([]),
    billingReference: fields.billingReference.optional(),
  })
  .meta({ example });

export const sponsorPatch = z
  .strictObject({
    name: fields.name.optional(),
    link: fields.link.optional(),
    label: patch(fields.label),
    sensitiveWords: lists.sensitiveWords.optional(),
    competitorGroups: lists.competitorGroups.optional(),
    excludedSectionIds: lists.excludedSectionIds.optional(),
    billingReference: patch(fields.billingReference),
    state: z.enum(['active', 'archived']).optional().meta({ description: 'Archived only when nothing of it is open' }),
  })
  .meta({ example: { label: 'In partnership with' } });

/** The fields of a logo's form. */
export const logoForm = z.strictObject({ alt: text(200), page: z.enum(['light', 'dark']).default('light') });

export const sponsorView = z
  .object({
    id: z.string(),
    version: z.int(),
    name: z.string(),
    link: z.string(),
    label: z.string().optional(),
    logo: sponsorLogo.optional(),
    sensitiveWords: z.array(z.string()),
    competitorGroups: z.array(z.string()),
    excludedSectionIds: z.array(z.string()),
    billingReference: z.string().optional(),
    state: z.enum(['active', 'archived']),
  })
  .meta({ example: { id: 'spn_01kb0c5q2tfx5r9v4w8d3m6n7p', version: 1, ...example, state: 'active' } });

export const sponsorPage = z.object({ items: z.array(sponsorView), next: z.string().optional() });
