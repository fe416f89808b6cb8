import type { PageView } from './page-view.js';
import type { Rule } from './rule.js';
import { type Backing, type ServedFlight, sponsorOf } from './served-flight.js';

/** What stands on a page already, as far as others are kept from it by that. Whoever has paid for the article stands there from the beginning. */
export class PageStanding {
  readonly #campaigns = new Set<string>();
  /** Which sponsor each group of competitors is on the page with. */
  readonly #groups = new Map<string, string>();

  constructor(
    private readonly backing: Backing,
    { article }: PageView,
  ) {
    const sponsorId = article === 'unknown' ? undefined : article?.sponsoredBy;
    if (sponsorId !== undefined) this.#addSponsor(sponsorId);
  }

  refuse(served: ServedFlight): Rule | undefined {
    if (this.#campaigns.has(served.flight.campaignId)) return 'campaign-on-page';
    const sponsor = sponsorOf(served, this.backing)?.sponsor;
    const isRival = sponsor?.competitorGroups.some(group => (this.#groups.get(group) ?? sponsor.id) !== sponsor.id);
    return isRival ? 'competitor-on-page' : undefined;
  }

  add({ flight: { campaignId, sponsorId } }: ServedFlight): void {
    this.#campaigns.add(campaignId);
    if (sponsorId !== undefined) this.#addSponsor(sponsorId);
  }

  #addSponsor(id: string): void {
    for (const group of this.backing.sponsor(id)?.sponsor.competitorGroups ?? []) this.#groups.set(group, id);
  }
}
