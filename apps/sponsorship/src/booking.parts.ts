import { campaignSchema, CampaignsStore } from './store/campaigns.store.js';
import { flightSchema, FlightsStore } from './store/flights.store.js';
import { placementSchema, PlacementsStore } from './store/placements.store.js';
import { sponsorSchema, SponsorsStore } from './store/sponsors.store.js';

/** Who pays for what, where and when, for the composition root. */
export const bookingParts = {
  models: [
    { name: 'Sponsor', schema: sponsorSchema },
    { name: 'Campaign', schema: campaignSchema },
    { name: 'Flight', schema: flightSchema },
    { name: 'Placement', schema: placementSchema },
  ],
  providers: [SponsorsStore, CampaignsStore, FlightsStore, PlacementsStore],
  controllers: [],
};
