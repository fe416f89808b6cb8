import { type Ids, known } from './known.js';
import type { Newsroom } from './newsroom.js';
import type { Sponsorship } from './read-sponsors.js';

interface Named {
  readonly sponsors: Ids;
  readonly placements: Ids;
  readonly creatives: Ids;
  readonly sections: Ids;
}

/** Each flight as it was agreed: from the first day of this year to the last of the next, so that it runs on whatever day the edition is loaded. */
export async function bookCampaigns(desk: Newsroom, campaigns: Sponsorship['campaigns'], named: Named): Promise<void> {
  const year = new Date().getUTCFullYear();
  const period = { from: `${year}-01-01T00:00`, to: `${year + 2}-01-01T00:00` };
  for (const { key, sponsor, name, flights } of campaigns) {
    const sponsorId = sponsor === undefined ? {} : { sponsorId: known(named.sponsors, sponsor) };
    const { body: campaign } = await desk.post('/campaigns', { ...sponsorId, name }, 'ad-manager', `campaign-${key}-${year}`);
    for (const [index, { placements, creatives, targeting, ...flight }] of flights.entries()) {
      const input = {
        ...flight,
        campaignId: campaign.id,
        period,
        placementIds: placements.map(placement => known(named.placements, placement)),
        creativeIds: creatives.map(creative => known(named.creatives, creative)),
        targeting: targeting ? { sectionIds: targeting.sections.map(slug => known(named.sections, slug)) } : {},
      };
      const { body, version } = await desk.post('/flights', input, 'ad-manager', `flight-${key}-${index}-${year}`);
      await desk.post(`/flights/${body.id}/book`, {}, 'ad-manager', `book-${key}-${index}-${year}`, version);
    }
  }
}
