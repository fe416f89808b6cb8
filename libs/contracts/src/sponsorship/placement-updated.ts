import { defineEvent } from '../define-event.js';
import { publicPlacement } from './public-placement.js';

export const placementUpdated = defineEvent({
  type: 'placement.updated',
  version: 1,
  description: 'A box for advertising was made or changed: where it stands, its sizes, its label, what the paper itself shows in it.',
  source: '/sponsorship',
  key: placement => placement.id,
  data: publicPlacement,
});
