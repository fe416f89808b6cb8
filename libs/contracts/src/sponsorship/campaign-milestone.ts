import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { delivery, noticeRetention } from './restricted-campaign.js';

export const campaignMilestone = defineEvent({
  type: 'campaign.milestone',
  version: 1,
  description: 'A flight has delivered half, four fifths or all of what was sold.',
  source: '/sponsorship',
  key: milestone => milestone.flightId,
  sequence: 'milestones',
  visibility: 'restricted',
  retention: noticeRetention,
  data: z.object({
    version: z.int().min(1).max(3).meta({ description: 'of the milestones, which do not move the flight' }),
    percent: z.union([z.literal(50), z.literal(80), z.literal(100)]),
    ...delivery,
  }),
});
