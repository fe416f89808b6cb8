import { defineEvent } from '../define-event.js';
import { restrictedCampaign } from './restricted-campaign.js';

export const campaignEnded = defineEvent({
  type: 'campaign.ended',
  version: 1,
  description: 'The last flight of a campaign is over, or it was cancelled.',
  source: '/sponsorship',
  key: campaign => campaign.id,
  visibility: 'restricted',
  data: restrictedCampaign,
});
