import { z } from 'zod';
import { idOf, patch, reason, text, webLink } from '../fields.js';

const alt = text(200).meta({ description: 'For who cannot see the picture' });
const words = { headline: text(90), text: text(240).optional(), advertiser: text(60) };

/** What it says; pictures are uploaded afterwards. */
const content = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('image'), alt }),
  z.strictObject({ kind: z.literal('logo'), alt }),
  z.strictObject({ kind: z.literal('text'), ...words }),
  z.strictObject({ kind: z.literal('native'), ...words, alt: alt.optional() }),
  z.strictObject({ kind: z.literal('sponsored-article'), articleId: idOf('art'), advertiser: words.advertiser }),
]);

const fields = {
  name: text(120).meta({ description: "In the paper's own lists; readers do not see it" }),
  political: z.boolean().meta({
    description: 'Whether it is political advertising as Regulation (EU) 2024/900 has it, as the sponsor declares; then it is refused',
  }),
  content,
  link: webLink,
};

const example = {
  name: 'Oats in the morning',
  political: false,
  content: { kind: 'native', headline: 'A bowl before the tide', text: 'Milled on Mondays.', advertiser: 'Haverleigh Oats', alt: 'A bowl' },
  link: 'https://haverleigh-oats.example/morning',
};

export const creativeInput = z
  .strictObject({
    sponsorId: idOf('spn').optional().meta({ description: 'Absent for the paper itself; it stays as it is' }),
    name: fields.name,
    political: fields.political,
    content: fields.content,
    link: fields.link.optional().meta({ description: 'Where a click leads; a sponsored article has none of its own' }),
  })
  .meta({ example: { sponsorId: 'spn_01kb0c5q2tfx5r9v4w8d3m6n7p', ...example } });

export const creativePatch = z
  .strictObject({
    name: fields.name.optional(),
    political: fields.political.optional(),
    content: fields.content.optional().meta({ description: 'In place of what it says, of the same kind; its pictures stay' }),
    link: patch(fields.link),
  })
  .meta({ example: { link: 'https://haverleigh-oats.example/evening' } });

export const rejection = z.strictObject({ reason }).meta({ example: { reason: 'The picture promises what the text does not' } });

export const proofQuery = z.strictObject({ placementId: idOf('plc').optional().meta({ description: 'In this one alone' }) });

const [usualDays, mostDays] = [7, 30];
export const proofLinkInput = z
  .strictObject({ placementId: idOf('plc').optional(), days: z.int().min(1).max(mostDays).default(usualDays) })
  .default({ days: usualDays })
  .meta({ example: { days: usualDays } });
