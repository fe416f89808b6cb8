import type { SponsorLogo } from '#contracts';

/** Who pays. */
export interface Sponsor {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** http or https. */
  readonly link: string;
  readonly label?: string | undefined;
  readonly logo?: SponsorLogo | undefined;
  /** It is not shown beside an article that has one of them, or its name, for it would be about the sponsor. */
  readonly sensitiveWords: readonly string[];
  /** Of two that share one, a page shows one alone. */
  readonly competitorGroups: readonly string[];
  /** Sections that it may not buy, or does not want. */
  readonly excludedSectionIds: readonly string[];
  /** Of the ledger; in no event. */
  readonly billingReference?: string | undefined;
  readonly state: 'active' | 'archived';
}
