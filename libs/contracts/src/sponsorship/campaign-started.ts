import { defineEvent } from '../define-event.js';
import { restrictedCampaign } from './restricted-campaign.js';

export const campaignStarted = defineEvent({
  type: 'campaign.started',
  version: 1,
  description: 'The first flight of a campaign went live.',
  source: '/sponsorship',
  key: campaign => campaign.id,
  visibility: 'restricted',
  data: restrictedCampaign,
});
