import { defineEvent } from '../define-event.js';
import { publicSponsor } from './public-sponsor.js';

export const sponsorUpdated = defineEvent({
  type: 'sponsor.updated',
  version: 1,
  description: 'A sponsor was made, renamed, given another logo or link, or archived.',
  source: '/sponsorship',
  key: sponsor => sponsor.id,
  data: publicSponsor,
});
