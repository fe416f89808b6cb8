import { z } from 'zod';
import { demoPeriod, type Period } from './demo-period.js';
import { type Ids, known } from './known.js';
import type { Newsroom } from './newsroom.js';
import type { Sponsorship } from './read-sponsors.js';

interface Named {
  readonly sponsors: Ids;
  readonly placements: Ids;
  readonly creatives: Ids;
  readonly sections: Ids;
}

/** Each flight as it was agreed, from the day on which the edition is loaded. */
export async function bookCampaigns(desk: Newsroom, campaigns: Sponsorship['campaigns'], named: Named): Promise<void> {
  for (const { key, sponsor, name, flights } of campaigns) {
    const sponsorId = sponsor === undefined ? {} : { sponsorId: known(named.sponsors, sponsor) };
    const { body: campaign } = await desk.post('/campaigns', { ...sponsorId, name }, 'ad-manager', `campaign-${key}`);
    const period = await periodOf(desk, campaign.id);
    for (const [index, { placements, creatives, targeting, ...flight }] of flights.entries()) {
      const input = {
        ...flight,
        campaignId: campaign.id,
        period,
        placementIds: placements.map(placement => known(named.placements, placement)),
        creativeIds: creatives.map(creative => known(named.creatives, creative)),
        targeting: targeting ? { sectionIds: targeting.sections.map(slug => known(named.sections, slug)) } : {},
      };
      const { body, version } = await desk.post('/flights', input, 'ad-manager', `flight-${key}-${index}`);
      await desk.post(`/flights/${body.id}/book`, {}, 'ad-manager', `book-${key}-${index}`, version);
    }
  }
}

const booked = z.looseObject({ items: z.array(z.looseObject({ period: z.object({ from: z.string(), to: z.string() }) })) });

/** That of its flights, where a load was cut off behind one of them on another day. */
async function periodOf(desk: Newsroom, campaignId: string): Promise<Period> {
  const { body } = await desk.get(`/flights?campaignId=${campaignId}`, 'ad-manager');
  return booked.parse(body).items[0]?.period ?? demoPeriod(new Date());
}
