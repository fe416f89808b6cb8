import { isDeepStrictEqual } from 'node:util';
import type { SponsorLogo } from '#contracts';
import { LogoMissingError, SponsorInUseError } from './errors.js';
import type { Sponsor } from './sponsor.js';

export type SponsorFields = Omit<Sponsor, 'id' | 'version' | 'logo' | 'state'>;

export const makeSponsor = (id: string, fields: SponsorFields): Sponsor => ({ ...fields, id, version: 1, state: 'active' });

/** One that pays for something that is not over is not archived. */
export function editSponsor(before: Sponsor, patch: Partial<SponsorFields & Pick<Sponsor, 'state'>>, isInUse: boolean): Sponsor {
  if (patch.state === 'archived' && before.state === 'active' && isInUse) throw new SponsorInUseError(before.id);
  return { ...before, ...patch, version: before.version + 1 };
}

export interface NewLogo {
  readonly page: 'light' | 'dark';
  readonly alt: string;
  readonly picture: SponsorLogo['light'];
}

/** One for dark pages stands beside the one for light pages; both say the same to who cannot see them. */
export function placeLogo(before: Sponsor, { page, alt, picture }: NewLogo): Sponsor {
  const light = page === 'light' ? picture : before.logo?.light;
  if (!light) throw new LogoMissingError();
  const dark = page === 'dark' ? picture : before.logo?.dark;
  return { ...before, logo: { alt, light, ...(dark && { dark }) }, version: before.version + 1 };
}

export const removeLogo = (before: Sponsor): Sponsor => ({ ...before, logo: undefined, version: before.version + 1 });

/** What a strip shows of it. */
export const isShownOtherwise = (before: Sponsor, after: Sponsor): boolean =>
  before.name !== after.name || !isDeepStrictEqual(before.logo, after.logo);

export const logoWidth = 480;
const [widest, highest] = [12, 2];

/** It stands in a row with others: not too long for a line, nor higher than a line can be. */
export const fitsIntoStrip = ({ width, height }: { readonly width: number; readonly height: number }): boolean =>
  width <= widest * height && height <= highest * width;
