import type { PublicStrip, SponsorLogo, SponsorTier } from '#contracts';

/** One sponsorship in a strip. */
export interface StripEntry {
  /** Within the strip; what its clicks are counted by. */
  readonly id: string;
  readonly sponsorId: string;
  /** The sponsor's, as readers are shown it; followed when it changes. */
  readonly name: string;
  readonly logo?: SponsorLogo | undefined;
  /** Within this service, signed; renewed when the key that signs is another. */
  readonly clickPath: string;
  readonly tier: SponsorTier;
  readonly position: number;
  /** Local times of the paper, as they were planned. */
  readonly period: { readonly from: string; readonly to?: string | undefined };
  readonly startsAt: Date;
  /** Not included; without it, until further notice. */
  readonly endsAt?: Date | undefined;
}

/** The sponsors that stand together, on every page or on those of a section. */
export interface Strip {
  readonly id: string;
  readonly version: number;
  readonly sectionId?: string | undefined;
  readonly state: 'on' | 'off';
  readonly label: string;
  readonly tiers: PublicStrip['tiers'];
  readonly entries: readonly StripEntry[];
}
