import { z } from 'zod';
import { id, url, version } from '../fields.js';

/** A picture of a sponsor in one form, on the paper's own origin; its address never stands for other bytes. */
export const sponsorPicture = z.object({
  url: url.meta({ description: "On the paper's origin, immutable" }),
  width: z.int().min(1),
  height: z.int().min(1),
});

/** For a light page and, where it is another, for a dark one. */
export const sponsorLogo = z.object({
  alt: z.string().min(1).max(200),
  light: sponsorPicture,
  dark: sponsorPicture.optional(),
});
export type SponsorLogo = z.infer<typeof sponsorLogo>;

/** What a page may say of a sponsor. Whom it competes with, who pays and how is in no event. */
export const publicSponsor = z.object({
  id: id('spn'),
  version,
  name: z.string().min(1).max(120),
  link: url.meta({ description: 'http or https' }),
  label: z.string().min(1).max(60).optional().meta({ description: 'such as "Presented by", where the paper has its own words for it' }),
  logo: sponsorLogo.optional(),
  state: z.enum(['active', 'archived']),
});
export type PublicSponsor = z.infer<typeof publicSponsor>;
